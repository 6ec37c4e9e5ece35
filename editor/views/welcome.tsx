// For who is here for the first time: what can be done, in the order in which it makes sense, each with its way there.
import { useSignal } from '@preact/signals';
import { addressOf, fileAddress } from '../state/route.ts';
import { keep, say, stored } from '../state/settings.ts';
import { words } from '../words/words.ts';

const specimen = 'zhongan/incidents/hosting-ransom-medium-unknown.json';

export function Welcome() {
  const isKnown = useSignal(stored('welcomed') === 'yes');
  if (isKnown.value) return null;
  return (
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">{say(words.welcome)}</h2>
      <ol>
        <li>
          <a href={addressOf('try', ['policy', 'SPECIMEN-2023'], { incident: specimen })}>{say(words.welcomeTry)}</a>{' '}
          {say(words.welcomeTrySays)}
        </li>
        <li>
          <a href={fileAddress('zhongan/comprehensive.proviso', { clause: 'extortion_deductible', select: '20,000' })}>
            {say(words.welcomeWrite)}
          </a>{' '}
          {say(words.welcomeWriteSays)}
        </li>
        <li>
          <a href={addressOf('review')}>{say(words.welcomeReview)}</a> {say(words.welcomeReviewSays)}
        </li>
      </ol>
      <button
        type="button"
        onClick={() => {
          isKnown.value = true;
          keep('welcomed', 'yes');
        }}
      >
        {say(words.close)}
      </button>
    </section>
  );
}
