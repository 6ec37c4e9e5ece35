// Reasons: what was judged, how, on which facts; each leads to the place of the text that says so.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reason } from '../../engine/index.ts';
import type { SourcePlace } from '../../language/index.ts';
import { wanted } from '../state/editing.ts';
import { fileAddress } from '../state/route.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { FormField } from '../worker/incidents.ts';
import { factSaid } from './facts.ts';

/** The form in whose words the facts are said. */
export const Fields = createContext<readonly FormField[]>([]);

const marks = { yes: '✓', no: '✗', open: '?' } as const;

export function Reasons({ of }: { readonly of: readonly Reason[] }) {
  return (
    <ul>
      {of.map((reason, index) => (
        <li key={index}>
          <Sentence of={reason} />
          {reason.because.length > 0 && <Reasons of={reason.because} />}
        </li>
      ))}
    </ul>
  );
}

function Sentence({ of: { verdict, number, sentence, facts, place } }: { readonly of: Reason }) {
  const fields = useContext(Fields);
  return (
    <>
      <span class={`mark ${verdict}`}>
        {marks[verdict]}
        <span class="unseen">{say(words.truth[verdict])} </span>
      </span>
      {number !== null && <strong>{number} </strong>}
      <span class="sentence">{told(sentence)}</span>{' '}
      {place !== null && <ToClause place={place}>{`${place.file.split('/').at(-1)}:${place.line}`}</ToClause>}
      {facts.length > 0 && (
        <span class="facts"> {facts.map((fact) => factSaid(fact, fields)).join(say(words.semicolon))}</span>
      )}
    </>
  );
}

export function ToClause({
  place,
  children,
}: {
  readonly place: SourcePlace | null;
  readonly children: preact.ComponentChildren;
}) {
  if (place === null) return <span>{children}</span>;
  return (
    <a
      href={fileAddress(place.file, { line: String(place.line) })}
      onClick={() => {
        wanted.value = { file: place.file, start: place.start, end: place.start };
      }}
    >
      {children}
    </a>
  );
}
