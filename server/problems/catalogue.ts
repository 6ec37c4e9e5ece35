// Everything that can go wrong with a request, in both languages: its status, a title, and a sentence about this case.
// A code's details are typed by its sentence.
import type { Said } from '../../language/index.ts';

interface Entry<Details> {
  readonly status: number;
  readonly title: Said;
  readonly detail: (details: Details) => Said;
}

const said = (en: string, zh: string): Said => ({ en, zh });
const entry = <Details>(status: number, title: Said, detail: (details: Details) => Said): Entry<Details> => ({
  status,
  title,
  detail,
});
const plain = (status: number, title: Said, detail: Said): Entry<Record<never, never>> =>
  entry(status, title, () => detail);

export const catalogue = {
  // ---- the request as such
  'malformed-json': entry(400, said('The body is not JSON', '请求正文不是 JSON'), ({ detail }: { detail: string }) =>
    said(`The body cannot be read: ${detail}.`, `无法读取请求正文：${detail}。`),
  ),
  'invalid-utf8': plain(
    400,
    said('The body is not UTF-8', '请求正文不是 UTF-8'),
    said('Send the text as UTF-8, without unpaired surrogates.', '请以 UTF-8 发送，且不含孤立代理项。'),
  ),
  'duplicate-key': entry(400, said('A key is stated twice', '键重复'), ({ key }: { key: string }) =>
    said(
      `\`${key}\` is stated twice in one object; programs differ in which one they take.`,
      `同一对象中 \`${key}\` 出现两次，不同程序取值不一。`,
    ),
  ),
  'forbidden-key': entry(400, said('A key is not allowed', '键不允许'), ({ key }: { key: string }) =>
    said(`\`${key}\` cannot be a key.`, `\`${key}\` 不能作为键。`),
  ),
  'unsafe-number': entry(
    400,
    said('A number cannot be kept exactly', '数值无法精确保存'),
    ({ written }: { written: string }) =>
      said(`\`${written}\` would lose digits; state amounts as text.`, `\`${written}\` 会丢失精度；金额请以文本表示。`),
  ),
  'too-deep': entry(400, said('The body is nested too deep', '请求正文嵌套过深'), ({ most }: { most: number }) =>
    said(`At most ${most} levels are read.`, `最多读取 ${most} 层。`),
  ),
  'invalid-request': plain(
    400,
    said('The request does not fit its schema', '请求不符合规定格式'),
    said('See `errors` for each place.', '各处错误见 `errors`。'),
  ),
  'malformed-request': plain(
    400,
    said('The request is not HTTP as it should be', 'HTTP 请求格式有误'),
    said('It could not be read.', '无法读取该请求。'),
  ),
  'too-large': entry(413, said('The body is too large', '请求正文过大'), ({ most }: { most: string }) =>
    said(`At most ${most} are read; send long lists as a batch.`, `最多读取 ${most}；大量数据请用批处理。`),
  ),
  'headers-too-large': plain(
    431,
    said('The headers are too large', '请求头过大'),
    said('Send fewer or shorter headers.', '请减少或缩短请求头。'),
  ),
  'unsupported-media-type': entry(
    415,
    said('This kind of body is not read', '不支持的内容类型'),
    ({ wanted }: { wanted: string }) =>
      said(`Send \`Content-Type: ${wanted}\`.`, `请使用 \`Content-Type: ${wanted}\`。`),
  ),
  'request-timeout': plain(
    408,
    said('The request took too long to arrive', '请求接收超时'),
    said('Send it again.', '请重新发送。'),
  ),
  'no-such-route': plain(
    404,
    said('There is no such place', '路径不存在'),
    said('`/v1/openapi.json` lists what there is.', '可用路径见 `/v1/openapi.json`。'),
  ),
  'method-not-allowed': entry(
    405,
    said('This method is not for this place', '不支持该方法'),
    ({ allowed }: { allowed: string }) => said(`Allowed: ${allowed}.`, `允许的方法：${allowed}。`),
  ),
  // ---- who asks
  unauthenticated: plain(
    401,
    said('Who are you?', '未经认证'),
    said(
      'Send `Authorization: Bearer` with an API key or a token that is valid.',
      '请以 `Authorization: Bearer` 携带有效的 API 密钥或令牌。',
    ),
  ),
  forbidden: entry(403, said('This is not for your role', '角色权限不足'), ({ roles }: { roles: string }) =>
    said(`It needs one of: ${roles}.`, `需要以下角色之一：${roles}。`),
  ),
  'own-work': plain(
    403,
    said('Somebody else has to do this', '须由他人办理'),
    said('Nobody approves what is their own.', '本人经手的事项不得由本人批准。'),
  ),
  'not-found': entry(404, said('There is no such thing', '未找到'), ({ what }: { what: string }) =>
    said(`There is no ${what}.`, `未找到 ${what}。`),
  ),
  // ---- once and only once
  'key-missing': plain(
    400,
    said('An Idempotency-Key is missing', '缺少 Idempotency-Key'),
    said(
      'Send a new key with each act, and the same key when you send it again: then it is done once.',
      '每次办理使用新的键，重发时使用原键，以保证只执行一次。',
    ),
  ),
  'key-malformed': plain(
    400,
    said('The Idempotency-Key cannot be read', 'Idempotency-Key 格式有误'),
    said('It has 1 to 255 visible ASCII characters.', '应为 1 至 255 个可见 ASCII 字符。'),
  ),
  'key-running': plain(
    409,
    said('This is being done already', '正在办理'),
    said('A request with this key is running; ask again in a moment.', '持同一键的请求正在执行，请稍后再试。'),
  ),
  'key-reused': plain(
    422,
    said('The Idempotency-Key was used for something else', 'Idempotency-Key 已用于其他请求'),
    said('Use a new key for another act.', '其他办理事项请使用新的键。'),
  ),
  // ---- texts and the registry
  'source-errors': plain(
    422,
    said('The text has errors', '文本有误'),
    said('See `diagnostics`; nothing was published.', '详见 `diagnostics`；未发布任何内容。'),
  ),
  'nothing-declared': plain(
    422,
    said('The text declares nothing', '文本未声明任何内容'),
    said('It should hold terms, a wording, an endorsement or a policy.', '文本应包含术语、条款、批单或保单。'),
  ),
  'took-too-long': entry(422, said('The text takes too long', '处理超时'), ({ seconds }: { seconds: number }) =>
    said(`It was ended after ${seconds} seconds.`, `已在 ${seconds} 秒后终止。`),
  ),
  'version-exists': entry(
    409,
    said('This version is published already', '该版本已发布'),
    ({ what }: { what: string }) =>
      said(
        `${what} means something else in the registry; published versions never change. Raise the version.`,
        `${what} 在登记库中含义不同；已发布版本不可更改，请提高版本号。`,
      ),
  ),
  'not-approved': entry(409, said('It is not approved yet', '尚未批准'), ({ what }: { what: string }) =>
    said(
      `${what} needs the approval of somebody other than its author before a policy may be bound to it.`,
      `${what} 须经作者以外的人批准，保单方可适用。`,
    ),
  ),
  deprecated: entry(409, said('It is deprecated', '已停用'), ({ what }: { what: string }) =>
    said(`${what} is deprecated; nothing new is bound to it.`, `${what} 已停用，不再用于新业务。`),
  ),
  'figures-missing': plain(
    422,
    said('Figures are missing', '缺少数值'),
    said(
      'The document cannot be issued before they are bound; see `errors`.',
      '须先约定各项数值方可出具文件，详见 `errors`。',
    ),
  ),
  'document-too-long': plain(
    422,
    said('The document is too long', '文件过长'),
    said('It is larger than what is rendered.', '超出可生成的大小。'),
  ),
  'document-refused': entry(
    422,
    said('The document cannot be issued', '文件无法出具'),
    ({ detail }: { detail: string }) =>
      said(`Its text and its figures do not go together: ${detail}.`, `文本与数值不一致：${detail}。`),
  ),
  'cannot-compare': plain(
    422,
    said('These cannot be compared', '无法比较'),
    said('Terms have a text, but no document.', '术语只有文本，没有文件。'),
  ),
  // ---- decisions
  'incident-faults': plain(
    422,
    said('The incident cannot be read', '事故文件有误'),
    said('See `errors` for each place.', '各处错误见 `errors`。'),
  ),
  'cannot-decide': plain(
    422,
    said('The wording cannot decide this incident', '条款无法认定该事故'),
    said(
      'Its arithmetic comes to nothing that could be paid; see `errors`.',
      '按条款计算无法得出赔付金额，详见 `errors`。',
    ),
  ),
  'event-decided': entry(409, said('This event is decided already', '该事故已认定'), ({ event }: { event: string }) =>
    said(
      `\`${event}\` stands decided; it is never paid twice. Decide it again, or reverse it.`,
      `\`${event}\` 已有认定，不得重复赔付；请重新认定或冲销。`,
    ),
  ),
  'event-not-decided': entry(409, said('This event is not decided', '该事故尚未认定'), ({ event }: { event: string }) =>
    said(`\`${event}\` has nothing posted that could be taken back.`, `\`${event}\` 没有可冲销的分录。`),
  ),
  'other-event': entry(422, said('The incident is another one', '事故不一致'), ({ event }: { event: string }) =>
    said(`The incident is not \`${event}\`.`, `事故文件不属于 \`${event}\`。`),
  ),
  'ledger-faults': plain(409, said('The ledger refuses it', '账簿拒绝'), said('See `errors`.', '详见 `errors`。')),
  'would-overdraw': entry(
    409,
    said('An account would be overdrawn', '账户将透支'),
    ({ account }: { account: string }) =>
      said(`Account \`${account}\` has not so much left.`, `账户 \`${account}\` 余额不足。`),
  ),
  'opening-below-drawn': entry(
    409,
    said('More has been paid than the account would hold', '已赔付超出账户金额'),
    ({ account }: { account: string }) =>
      said(
        `Account \`${account}\` cannot be made smaller than what has been drawn from it.`,
        `账户 \`${account}\` 不得调低至已支付金额以下。`,
      ),
  ),
  'amount-out-of-range': entry(
    422,
    said('An amount is too large to be kept', '金额过大'),
    ({ amount }: { amount: string }) =>
      said(`\`${amount}\` is beyond what the ledger keeps.`, `\`${amount}\` 超出账簿可记录范围。`),
  ),
  'other-revision': entry(409, said('The policy has changed', '保单已变更'), ({ current }: { current: string }) =>
    said(`Revision ${current} is in force.`, `现行为第 ${current} 版。`),
  ),
  'proposal-closed': entry(409, said('The proposal is closed', '提议已办结'), ({ state }: { state: string }) =>
    said(`It is ${state}.`, `其状态为 ${state}。`),
  ),
  'proposal-changed': plain(
    409,
    said('The proposal now comes to something else', '提议结果已变化'),
    said('Look at `determination`, and approve it by its hash.', '请查看 `determination`，并按其哈希值批准。'),
  ),
  'kept-for-ever': plain(
    409,
    said('A job that has ended stays as it is', '已结束的任务不可更改'),
    said('Start another one.', '请另建任务。'),
  ),
  'last-admin': plain(
    409,
    said('The last key of an administrator stays', '须保留最后一个管理员密钥'),
    said('Make another one first.', '请先新建管理员密钥。'),
  ),
  'tenant-exists': entry(409, said('There is such a tenant', '租户已存在'), ({ tenant }: { tenant: string }) =>
    said(`\`${tenant}\` is taken.`, `\`${tenant}\` 已被使用。`),
  ),
  // ---- ourselves
  overloaded: plain(
    503,
    said('Too much at once', '请求过多'),
    said('Try again after the seconds in Retry-After.', '请在 Retry-After 所示秒数后重试。'),
  ),
  contended: plain(
    503,
    said('The database is busy', '数据库繁忙'),
    said('Nothing was done; try again.', '未执行任何操作，请重试。'),
  ),
  'database-gone': plain(
    503,
    said('The database does not answer', '数据库无响应'),
    said('Try again with the same key; what was done before stays done.', '请用同一键重试；已完成的操作不受影响。'),
  ),
  closing: plain(503, said('The server is closing', '服务正在关闭'), said('Try again.', '请重试。')),
  internal: plain(
    500,
    said('Our mistake', '内部错误'),
    said('It is in our log under the id of this request.', '已按本请求编号记入日志。'),
  ),
} as const;

export type ProblemCode = keyof typeof catalogue;
export type ProblemDetails<Code extends ProblemCode> =
  (typeof catalogue)[Code] extends Entry<infer Details> ? Details : never;
