// A thousand certificates in one run: each of another policy, all as HTML, some as DOCX and PDF besides. What is kept of them
// has to stay the same however many there are. `npm run schedules [-- COUNT]` prints the count and the memory at intervals.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { certificatePaper, type Fonts, renderDocx, renderPaper, renderPdf } from '../../clauses/index.ts';
import { type Contract, contractHash, type ScheduleEntry, type Unit } from '../../language/index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export interface Stretch {
  readonly certificates: number;
  /** Bytes of all documents so far: what was printed, and not passed over. */
  readonly printed: number;
  /** Bytes in use after a collection. */
  readonly heap: number;
}

/** Certificates of as many policies as `count`, each under the terms of `unit`; tells of each stretch of `every`. */
export async function* certificates(unit: Unit, count: number, every: number): AsyncGenerator<Stretch> {
  const fonts = embedded();
  let printed = 0;
  for (let at = 1; at <= count; at += 1) {
    const contract = policyNumber(at, unit.contract);
    const paper = certificatePaper(contract, contractHash(contract), 'both');
    printed += renderPaper(paper, 'html').length;
    if (at % 10 === 0) printed += (await renderDocx(paper)).length;
    if (at % every === 0) {
      printed += (await renderPdf(paper, fonts)).length;
      collect();
      yield { certificates: at, printed, heap: process.memoryUsage().heapUsed };
    }
  }
}

/** The policy with another number, another insured and other sums. */
function policyNumber(at: number, contract: Contract): Contract {
  const { policy } = contract;
  if (policy === null) throw new Error('only a policy has a certificate');
  const schedule = contract.schedule.map((entry): ScheduleEntry => {
    const { value } = entry;
    if (value?.type === 'money') return { ...entry, value: { ...value, amount: `${100_000 + at * 1_000}.00` } };
    if (value?.type === 'party')
      return { ...entry, value: { ...value, name: { en: `Firm ${at}`, zh: `第${at}公司` } } };
    return entry;
  });
  return { ...contract, policy: { ...policy, id: `${policy.id}-${at}` }, schedule };
}

function embedded(): Fonts {
  const find = (file: string): Uint8Array =>
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`));
  return {
    regular: find('400Regular/NotoSerifSC_400Regular.ttf'),
    bold: find('700Bold/NotoSerifSC_700Bold.ttf'),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { unitNamed } = await import('../engine/policies.ts');
  const count = Number(process.argv[2] ?? 1_000);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  for await (const { certificates: done, printed, heap } of certificates(unitNamed('SPECIMEN-2023'), count, 50))
    console.log(`${done} certificates  ${megabytes(printed)} printed  ${megabytes(heap)} in use`);
}
