// What there is: the wordings, policies, terms and clauses of this workbench, and, signed in, what the server has published,
// with the accounts and determinations of each policy.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { both } from '../../language/index.ts';
import { ask } from '../state/client.ts';
import { revision, units } from '../state/drafts.ts';
import { wanted } from '../state/editing.ts';
import { tellFailure } from '../state/failure.ts';
import { addressOf, fileAddress, go, route } from '../state/route.ts';
import { artefacts, principal } from '../state/server.ts';
import { say, told } from '../state/settings.ts';
import { fileOf } from '../state/versions.ts';
import { words } from '../words/words.ts';
import type { FoundSymbol } from '../worker/desk.ts';
import { Keys } from './keys.tsx';
import { Decided, PolicyPage } from './policy.tsx';

export function Library() {
  const { query, path } = route.value;
  const sought = query.q ?? '';
  const [first, policy] = path;
  return (
    <div class="wide">
      <p>
        <input
          type="search"
          aria-label={say(words.search)}
          placeholder={say(words.search)}
          style={{ width: '100%', maxWidth: '40rem' }}
          value={sought}
          onInput={({ currentTarget }) =>
            go('library', [], currentTarget.value === '' ? {} : { q: currentTarget.value })
          }
        />
      </p>
      {first === 'policy' && policy !== undefined && principal.value !== undefined && (
        <PolicyPage key={policy} policy={policy} event={path[2]} />
      )}
      {first === 'determination' && policy !== undefined && principal.value !== undefined && (
        <Decided key={policy} id={policy} />
      )}
      <div class="columns">
        <Here sought={sought} />
        <Published sought={sought.toLowerCase()} />
      </div>
    </div>
  );
}

function Here({ sought }: { readonly sought: string }) {
  const symbols = useSignal<readonly FoundSymbol[]>([]);
  const at = revision.value;
  useEffect(() => {
    if (sought === '') symbols.value = [];
    else
      void ask('symbols', sought).then((found) => {
        symbols.value = found;
      }, tellFailure);
  }, [sought, at, symbols]);
  const shown = units.value.filter(({ name, title }) =>
    `${name} ${title.en} ${title.zh}`.toLowerCase().includes(sought.toLowerCase()),
  );
  return (
    <section class="block" aria-labelledby="here">
      <h2 id="here">{say(words.here)}</h2>
      <ul class="results">
        {shown.map(({ kind, name, title, version, file }) => (
          <li key={`${kind} ${name} ${file}`}>
            <span class="tag">{say(words.kinds[kind])}</span>
            <a href={fileAddress(file)}>{say(both(title, name))}</a>
            <small>
              {name} {version}
            </small>
            <span class="gap" />
            <a href={addressOf('try', [kind, name])}>{say(words.screens.try)}</a>
          </li>
        ))}
        {symbols.value.map(({ name, sortName, detail, span, nameSpan }) => (
          <li key={`${span.file} ${span.start} ${name}`}>
            <a
              href={fileAddress(span.file)}
              onClick={() => {
                wanted.value = { file: span.file, start: nameSpan.start, end: nameSpan.end };
              }}
            >
              {name}
            </a>
            <small>
              {detail} · {told(sortName, name)} · {span.file}
            </small>
          </li>
        ))}
      </ul>
      {shown.length + symbols.value.length === 0 && (
        <p class="quiet">{say(units.value.length === 0 ? words.loading : words.noMatches)}</p>
      )}
    </section>
  );
}

function Published({ sought }: { readonly sought: string }) {
  if (principal.value === undefined)
    return (
      <section class="block" aria-labelledby="published">
        <h2 id="published">{say(words.published2)}</h2>
        <p class="quiet">{say(words.signInFor)}</p>
      </section>
    );
  const shown = artefacts.value.filter(({ name, title, path }) =>
    `${name} ${title.en} ${title.zh} ${path}`.toLowerCase().includes(sought),
  );
  return (
    <section class="block" aria-labelledby="published">
      <h2 id="published">{say(words.published2)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.kindOf)}</th>
            <th scope="col">{say(words.title)}</th>
            <th scope="col">{say(words.version)}</th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ kind, name, version, title, status, path }) => (
            <tr key={`${kind} ${name} ${version}`}>
              <td>{say(words.kinds[kind])}</td>
              <th scope="row">
                <a
                  href={
                    kind === 'policy'
                      ? addressOf('library', ['policy', name])
                      : addressOf('review', [], { file: fileOf({ path, name }), view: 'comments' })
                  }
                >
                  {told(title, name)}
                </a>
                <br />
                <small>{name}</small>
              </th>
              <td>{version}</td>
              <td>{say(words.status[status])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p class="quiet">{say(words.noMatches)}</p>}
      {principal.value.roles.includes('admin') && <Keys />}
    </section>
  );
}
