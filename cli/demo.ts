// `npm run demo`: the hosting company of the market's standard tale, whose systems, clients' data and back-ups were
// encrypted. Decides the incident under the specimen policy and writes the clause document, by the commands that anyone
// could type, and shows them. Options go to every one of them: `npm run demo -- --lang zh`.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exit, type Host, processHost } from './host.ts';
import { runProgram } from './program.ts';
import { languageOf } from './session.ts';
import { words } from './terminal/words.ts';

const policy = 'SPECIMEN-2023';
const steps = [
  ['adjudicate', policy, 'policies/zhongan/incidents/hosting-ransomware.json'],
  ['render', policy, '--to', 'html', '-o', `out/${policy}.html`],
  ['render', policy, '--to', 'md', '-o', `out/${policy}.md`],
] as const;

async function demo(host: Host, options: readonly string[]): Promise<void> {
  mkdirSync(new URL('../out', import.meta.url), { recursive: true });
  for (const step of steps) {
    host.stdout.write(`$ npm run -s proviso -- ${[...step, ...options].join(' ')}\n\n`);
    const ended = await runProgram([...step, ...options], host);
    if (ended !== exit.fine) {
      process.exitCode = ended;
      return;
    }
    host.stdout.write('\n');
  }
  const chinese = options.includes('zh') || (!options.includes('en') && languageOf(host.environment) === 'zh');
  host.stdout.write(`${words.demo.next[chinese ? 'zh' : 'en']}\n`);
}

const root = fileURLToPath(new URL('..', import.meta.url));
await demo({ ...processHost(), directory: root }, process.argv.slice(2));
