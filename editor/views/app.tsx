// The frame: the name, the screens, what the reader chooses, who is signed in; and the screen that the address names.

import { failure } from '../state/failure.ts';
import { addressOf, route, type Screen, screens } from '../state/route.ts';
import { language, say, theme } from '../state/settings.ts';
import { words } from '../words/words.ts';
import { lazyScreen } from './lazy.tsx';
import { SignIn } from './sign-in.tsx';
import { Write } from './write.tsx';

const shown: Readonly<Record<Screen, () => preact.JSX.Element>> = {
  write: Write,
  try: lazyScreen(() => import('./try.tsx').then(({ Try }) => Try)),
  scenarios: lazyScreen(() => import('./scenarios.tsx').then(({ Scenarios }) => Scenarios)),
  review: lazyScreen(() => import('./review.tsx').then(({ Review }) => Review)),
  library: lazyScreen(() => import('./library.tsx').then(({ Library }) => Library)),
};

export function App() {
  const { screen } = route.value;
  const Shown = shown[screen];
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {say(words.skip)}
      </button>
      <header class="bar">
        <a class="brand" href={addressOf('write')}>
          <img src="./mark.svg" alt="" width="24" height="24" />
          <span>Proviso</span>
        </a>
        <nav aria-label={say(words.screensLabel)}>
          {screens.map((each) => (
            <a key={each} href={addressOf(each)} aria-current={each === screen ? 'page' : undefined}>
              {say(words.screens[each])}
            </a>
          ))}
        </nav>
        <div class="choices">
          <select
            aria-label={say(words.language)}
            value={language.value}
            onChange={({ currentTarget }) => {
              language.value = currentTarget.value === 'zh' ? 'zh' : 'en';
            }}
          >
            <option value="en">English</option>
            <option value="zh">中文</option>
          </select>
          <select
            aria-label={say(words.theme)}
            value={theme.value}
            onChange={({ currentTarget: { value } }) => {
              theme.value = value === 'light' || value === 'dark' ? value : 'auto';
            }}
          >
            {(['auto', 'light', 'dark'] as const).map((each) => (
              <option key={each} value={each}>
                {say(words.themes[each])}
              </option>
            ))}
          </select>
          <SignIn />
        </div>
      </header>
      <main id="content" tabIndex={-1} class={`screen ${screen}`}>
        <h1 class="unseen">{say(words.screens[screen])}</h1>
        <Shown />
      </main>
      {failure.value !== undefined && (
        <div class="failure" role="alert">
          <p>
            {say(words.failed)} <code>{failure.value}</code>
          </p>
          <button
            type="button"
            onClick={() => {
              failure.value = undefined;
            }}
          >
            {say(words.close)}
          </button>
        </div>
      )}
    </>
  );
}

/** No link, as the address says where the page is, and a jump within it must not change that. */
function skip(): void {
  document.getElementById('content')?.focus();
}
