// The first page: what this server is, what it has loaded, and how to go on.
import { both, type Said, type Text } from '../../../language/index.ts';
import { type Html, html, type Language, page, saying } from './page.ts';

export interface IndexPolicy {
  readonly kind: string;
  readonly name: string;
  readonly version: string;
  readonly title: Text;
  readonly status: string;
  readonly under: string | null;
}

export interface IndexFacts {
  readonly policies: readonly IndexPolicy[];
  readonly notLoaded: readonly { readonly path: string; readonly why: string }[];
  readonly engine: string;
  readonly store: 'sqlite' | 'postgres';
  readonly workbench: boolean;
  /** Where the reader found the page: `http://127.0.0.1:3000`. */
  readonly address: string;
}

const said = (en: string, zh: string): Said => ({ en, zh });
const words = {
  title: said('Insurance wordings that decide', '会认定的保险条款'),
  lead: said(
    'This server keeps wordings and policies, decides incidents under them, says why, and keeps a ledger that nobody can overdraw.',
    '本服务保管条款与保单，据以认定事故、说明理由，并维护任何人都无法透支的账簿。',
  ),
  start: said('Start here', '开始使用'),
  guide: said('The API, page by page', '接口说明'),
  openapi: said('The same for machines: OpenAPI 3.1', '机器可读：OpenAPI 3.1'),
  health: said('Health, readiness and metrics:', '健康、就绪与指标：'),
  workbench: said('The workbench, where wordings are written', '条款编写工作台'),
  loaded: said('Loaded from the policies folder', '已从 policies 文件夹载入'),
  nothing: said('Nothing has been loaded.', '尚未载入任何内容。'),
  notLoaded: said('Not loaded', '未载入'),
  kind: said('Kind', '类别'),
  name: said('Name', '名称'),
  version: said('Version', '版本'),
  titleOf: said('Title', '标题'),
  under: said('Under', '适用条款'),
  first: said('A first decision', '第一次认定'),
  firstLead: said(
    'With the administrator’s key that the first start has printed, make a key for yourself, and decide:',
    '用首次启动时打印的管理员密钥为自己新建一个密钥，即可认定：',
  ),
  printed: said('printed by the first start', '首次启动时打印'),
  answered: said('the "key" of the answer', '应答中的 "key"'),
  running: said('Running', '运行环境'),
  engine: said('engine', '引擎'),
  stores: { sqlite: said('SQLite, in one folder', 'SQLite（单一文件夹）'), postgres: said('PostgreSQL', 'PostgreSQL') },
  kinds: {
    terms: said('terms', '术语集'),
    wording: said('wording', '条款'),
    endorsement: said('endorsement', '批单'),
    policy: said('policy', '保单'),
  } as Readonly<Record<string, Said>>,
};

export function indexPage(language: Language, facts: IndexFacts): string {
  const say = saying(language);
  const { policies, notLoaded, engine, store, workbench, address } = facts;
  const links: readonly Html[] = [
    ...(workbench ? [html`<li><a href="/workbench/">${say(words.workbench)}</a></li>`] : []),
    html`<li><a href="/docs?lang=${language}">${say(words.guide)}</a></li>`,
    html`<li><a href="/v1/openapi.json">${say(words.openapi)}</a></li>`,
    html`<li>${say(words.health)} <a href="/healthz">/healthz</a> <a href="/readyz">/readyz</a> <a href="/metrics">/metrics</a></li>`,
  ];
  return page(
    language,
    'Proviso',
    '/',
    html`<h1>${say(words.title)}</h1>
<p class="lead">${say(words.lead)}</p>
<h2>${say(words.start)}</h2>
<ul class="plain">${links}</ul>
<h2>${say(words.first)}</h2>
<p>${say(words.firstLead)}</p>
<pre>${example(say, address)}</pre>
<h2>${say(words.loaded)}</h2>
${policies.length === 0 ? html`<p class="soft">${say(words.nothing)}</p>` : table(policies, say)}
${notLoaded.length === 0 ? html`` : refused(notLoaded, say)}
<h2>${say(words.running)}</h2>
<p class="soft">Proviso · ${say(words.engine)} ${engine} · ${say(words.stores[store])}</p>`,
  );
}

function table(policies: readonly IndexPolicy[], say: (said: Said) => string): Html {
  const inOrder = [...policies].sort((left, right) => orderOf(left) - orderOf(right));
  const rows = inOrder.map(
    ({ kind, name, version, title, under }) => html`<tr>
<td><span class="tag">${say(words.kinds[kind] ?? { en: kind, zh: kind })}</span></td>
<td>${say(both(title, name))}<br><code>${name}</code></td><td><code>${version}</code></td><td>${under === null || kind === 'wording' ? '' : under}</td></tr>`,
  );
  return html`<div class="scroll"><table>
<thead><tr><th>${say(words.kind)}</th><th>${say(words.name)}</th><th>${say(words.version)}</th><th>${say(words.under)}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** What can be decided under comes first. */
const kindsInOrder = ['policy', 'wording', 'endorsement', 'terms'];
const orderOf = ({ kind }: IndexPolicy): number => kindsInOrder.indexOf(kind);

function refused(notLoaded: IndexFacts['notLoaded'], say: (said: Said) => string): Html {
  const rows = notLoaded.map(({ path, why }) => html`<li><code>${path}</code> ${why}</li>`);
  return html`<h3>${say(words.notLoaded)}</h3><ul class="plain warning">${rows}</ul>`;
}

const example = (
  say: (said: Said) => string,
  address: string,
): string => `ADMIN=proviso_…          # ${say(words.printed)}
AT=${address}

curl -s $AT/v1/keys -H "Authorization: Bearer $ADMIN" -H 'Idempotency-Key: me-1' \\
     -H 'Content-Type: application/json' \\
     -d '{"holder":"wang.fang","roles":["adjuster","auditor"]}'
KEY=proviso_…            # ${say(words.answered)}

curl -s $AT/v1/policies/SPECIMEN-2023/decisions -H "Authorization: Bearer $KEY" \\
     -H 'Idempotency-Key: hosting-1' -H 'Content-Type: application/json' \\
     -d "{"incident": $(cat policies/zhongan/incidents/hosting-ransomware.json)}"`;
