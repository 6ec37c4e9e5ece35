// The API as a page for people, in either language, made of the same OpenAPI document that machines read.
import type { Said } from '../../../language/index.ts';
import { Html, html, type Language, page, saying } from './page.ts';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly 'x-summary-zh'?: string;
  readonly 'x-description-zh'?: string;
  readonly 'x-roles'?: readonly string[];
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}
interface Parameter extends Pick<Schema, 'description' | 'x-description-zh'> {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly description?: string;
  readonly 'x-description-zh'?: string;
}
export interface OpenApi {
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

type Say = (said: Said) => string;

const said = (en: string, zh: string): Said => ({ en, zh });
const words = {
  title: said('The API', '接口说明'),
  lead: said(
    'Every path, who may use it, what it takes and what it answers. Machines read the same at',
    '各路径、可用角色、输入与应答。机器可读版本见',
  ),
  rulesTitle: said('Five rules', '五条规则'),
  rules: [
    said(
      'Say who you are: `Authorization: Bearer` with an API key or a token.',
      '表明身份：以 `Authorization: Bearer` 携带 API 密钥或令牌。',
    ),
    said(
      'Whatever changes something carries an `Idempotency-Key`. Send it again with the same key, and it is done once.',
      '凡有变更的请求须带 `Idempotency-Key`；以同一键重发，只执行一次。',
    ),
    said(
      'Amounts are text with all decimals: `{"currency":"CNY","amount":"190000.00"}`.',
      '金额为写全小数位的文本：`{"currency":"CNY","amount":"190000.00"}`。',
    ),
    said(
      'What is not known here is refused: no unknown field, no other type, no key stated twice.',
      '未知字段、类型不符、重复键一律拒绝。',
    ),
    said(
      'What fails is answered with `application/problem+json`, in both languages, with a `code` for machines.',
      '失败以 `application/problem+json` 应答，中英文并列，并附机器可读的 `code`。',
    ),
  ],
  roles: said('For', '角色'),
  anyone: said('anyone', '任何人'),
  takes: said('Takes', '输入'),
  answers: said('Answers', '应答'),
  required: said('required', '必填'),
  shapes: said('Shapes', '数据结构'),
  parts: {
    texts: said('Texts', '文本'),
    registry: said('Registry', '登记库'),
    policies: said('Policies', '保单'),
    decisions: said('Decisions', '认定'),
    proposals: said('The second person', '第二人批准'),
    ledger: said('Ledger', '账簿'),
    documents: said('Documents', '文件'),
    batches: said('Batches and jobs', '批处理与任务'),
    administration: said('Administration', '管理'),
    audit: said('Audit', '审计'),
    system: said('System', '系统'),
  } as Readonly<Record<string, Said>>,
  roleNames: {
    author: said('author', '起草人'),
    reviewer: said('reviewer', '审阅人'),
    adjuster: said('adjuster', '理算人'),
    auditor: said('auditor', '审计人'),
    admin: said('admin', '管理员'),
  } as Readonly<Record<string, Said>>,
};

export function guidePage(language: Language, { paths, components = {} }: OpenApi): string {
  const say = saying(language);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = Object.entries(words.parts).flatMap(([tag, title]) => {
    const own = operations.filter(({ operation }) => operation.tags?.includes(tag));
    return own.length === 0
      ? []
      : [
          html`<h2 id="${tag}">${say(title)}</h2>
${own.map(({ path, method, operation }) => operationOf(path, method, operation, language))}`,
        ];
  });
  const rules = words.rules.map((rule) => html`<li>${coded(say(rule))}</li>`);
  return page(
    language,
    `Proviso · ${say(words.title)}`,
    '/docs',
    html`<h1>${say(words.title)}</h1>
<p class="lead">${say(words.lead)} <a href="/v1/openapi.json">/v1/openapi.json</a>${language === 'en' ? '.' : '。'}</p>
<h2>${say(words.rulesTitle)}</h2>
<ol>${rules}</ol>
${sections}
<h2 id="shapes">${say(words.shapes)}</h2>
${Object.entries(components.schemas ?? {}).map(([name, schema]) => shapeOf(name, schema, language))}`,
  );
}

function operationOf(path: string, method: string, operation: Operation, language: Language): Html {
  const say = saying(language);
  const summary = (language === 'zh' ? operation['x-summary-zh'] : undefined) ?? operation.summary ?? '';
  const description = descriptionOf(operation, language);
  const roles = operation['x-roles'] ?? [];
  const rolesSaid = roles.map(
    (role) => html`<span class="tag">${say(words.roleNames[role] ?? { en: role, zh: role })}</span> `,
  );
  const taken = takenBy(operation, language);
  return html`<details id="${operation.operationId}"><summary><span class="method ${method}">${method.toUpperCase()}</span>
<code>${brokenAtSlashes(path)}</code><span class="what">${coded(summary)}</span></summary><div>
${description === '' ? html`` : html`<p>${coded(description)}</p>`}
<p class="soft">${say(words.roles)}: ${rolesSaid.length === 0 ? html`${say(words.anyone)}` : rolesSaid}</p>
${taken.length === 0 ? html`` : html`<h3>${say(words.takes)}</h3><div class="scroll"><table><tbody>${taken.map((each) => rowOf(each, say))}</tbody></table></div>`}
<h3>${say(words.answers)}</h3><p>${answersOf(operation)}</p>
</div></details>`;
}

interface Taken {
  readonly name: string;
  readonly where: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

function takenBy({ parameters = [], requestBody }: Operation, language: Language): readonly Taken[] {
  const given = parameters.map(({ name, in: where, required = false, schema = {}, ...own }) => ({
    name,
    where,
    type: typeOf(schema),
    required: required || name === 'idempotency-key',
    description: descriptionOf(own, language) || descriptionOf(schema, language),
  }));
  const bodies = Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
    schema?.properties === undefined
      ? [{ name: type, where: 'body', type: '', required: true, description: '' }]
      : Object.entries(schema.properties).map(([name, each]) => ({
          name,
          where: 'body',
          type: typeOf(each),
          required: schema.required?.includes(name) ?? false,
          description: descriptionOf(each, language),
        })),
  );
  return [...given, ...bodies];
}

/** In the language of the reader, where there is one. */
function descriptionOf(
  { description = '', 'x-description-zh': zh }: Pick<Schema, 'description' | 'x-description-zh'>,
  language: Language,
): string {
  return language === 'zh' ? (zh ?? description) : description;
}

/** What a name stands for that is used above. */
function shapeOf(name: string, { properties = {}, required = [], ...rest }: Schema, language: Language): Html {
  const say = saying(language);
  const rows = Object.entries(properties).map(([key, schema]) =>
    rowOf(
      {
        name: key,
        where: '',
        type: typeOf(schema),
        required: required.includes(key),
        description: descriptionOf(schema, language),
      },
      say,
    ),
  );
  return html`<details id="shape-${name}"><summary><code>${name}</code><span class="what">${coded(descriptionOf(rest, language))}</span></summary><div>
${rows.length === 0 ? html`<p><code>${typeOf(rest)}</code></p>` : html`<div class="scroll"><table><tbody>${rows}</tbody></table></div>`}
</div></details>`;
}

function rowOf({ name, where, type, required, description }: Taken, say: Say): Html {
  return html`<tr><td><code>${name}</code></td><td class="soft">${where}</td><td><code>${type}</code></td>
<td class="soft">${required ? say(words.required) : ''}</td><td>${coded(description)}</td></tr>`;
}

function answersOf({ responses = {} }: Operation): readonly Html[] {
  return Object.entries(responses).map(([status, { content = {} }]) => {
    const [first] = Object.entries(content);
    if (Number(status) >= 300 || first === undefined) return html`<span class="tag">${status}</span> `;
    const [type, { schema = {} }] = first;
    const name = typeOf(schema);
    const shape = html`<code>${name === 'string' ? type : name}</code>`;
    return html`<span class="tag">${status}</span> ${schema.$ref === undefined ? shape : html`<a href="#shape-${name}">${shape}</a>`} `;
  });
}

function typeOf({ $ref, type, enum: values, items, oneOf, properties }: Schema): string {
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? '';
  if (values !== undefined) return values.join(' | ');
  if (oneOf !== undefined) return oneOf.map(typeOf).join(' | ');
  if (type === 'array') return `${typeOf(items ?? {})}[]`;
  if (properties !== undefined) return `{ ${Object.keys(properties).join(', ')} }`;
  return Array.isArray(type) ? type.join(' | ') : String(type ?? '');
}

/** On a narrow screen a path goes on in the next line behind a slash. */
function brokenAtSlashes(path: string): Html {
  return new Html(
    path
      .split('/')
      .map((part) => html`${part}`.text)
      .join('/<wbr>'),
  );
}

/** Words in backticks as code. */
function coded(text: string): Html {
  return new Html(
    text
      .split('`')
      .map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`).text)
      .join(''),
  );
}
