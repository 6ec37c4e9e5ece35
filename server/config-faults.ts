// Why a server does not start: what its configuration says that cannot be, and what of this machine it cannot have. In both
// languages, for whoever runs it.
import type { Said } from '../language/index.ts';

/** Not a fault of ours: it is told in a sentence, without a trace of calls. */
export class ConfigFault extends Error {
  readonly said: Said;

  constructor(said: Said, options?: ErrorOptions) {
    super(said.en, options);
    this.said = said;
  }
}

const said = (en: string, zh: string): Said => ({ en, zh });

export const configFaults = {
  notWhole: (name: string, stated: string, least: number, most: number) =>
    said(
      `${name} is \`${stated}\`; a whole number from ${least} to ${most} is expected.`,
      `${name} 为 \`${stated}\`，应为 ${least} 至 ${most} 的整数。`,
    ),
  notOneOf: (name: string, stated: string, of: readonly string[]) =>
    said(
      `${name} is \`${stated}\`; one of ${of.join(', ')} is expected.`,
      `${name} 为 \`${stated}\`，应为 ${of.join('、')} 之一。`,
    ),
  notPostgres: () => said('DATABASE_URL does not begin with `postgres://`.', 'DATABASE_URL 应以 `postgres://` 开头。'),
  notHttp: (name: string) => said(`${name} is not the address of an HTTP server.`, `${name} 不是 HTTP 服务器地址。`),
  allThree: (names: readonly [string, string, string]) =>
    said(
      `Tokens need ${names[0]}, ${names[1]} and ${names[2]}, all three.`,
      `使用令牌须同时设置 ${names.join('、')}。`,
    ),
  portTaken: (host: string, port: number) =>
    said(
      `PORT ${port} on ${host} is taken by another program: end it, or set PORT to another, such as ${port === 65_535 ? 3000 : port + 1}; 0 takes any that is free.`,
      `${host} 的端口 ${port} 已被其他程序占用：请结束该程序，或将 PORT 设为其他端口，如 ${port === 65_535 ? 3000 : port + 1}；设为 0 则任选空闲端口。`,
    ),
  cannotListen: (host: string, port: number, code: string) =>
    said(
      `HOST ${host}, PORT ${port}: this machine does not let a server listen there (${code}).`,
      `HOST ${host}、PORT ${port}：本机不允许在此监听（${code}）。`,
    ),
  noDatabase: (code: string) =>
    said(
      `The database that DATABASE_URL names cannot be reached (${code}): is it running, and are host, port, user and password right?`,
      `无法连接 DATABASE_URL 所指的数据库（${code}）：请确认数据库已启动，且主机、端口、用户名与密码无误。`,
    ),
  noFolder: (folder: string, code: string) =>
    said(
      `PROVISO_DATA: ${folder} cannot be written (${code}); set it to a folder that can.`,
      `PROVISO_DATA：无法写入 ${folder}（${code}），请指定可写的文件夹。`,
    ),
} as const;

/** What the error of a system call is called, such as `EADDRINUSE`. */
function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Why nothing can listen there, where that is what the error is about. */
export function listenFault(error: unknown, host: string, port: number): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return new ConfigFault(configFaults.portTaken(host, port), { cause: error });
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigFault(configFaults.cannotListen(host, port, code), { cause: error });
  return error;
}

const unreachable = /^(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|ECONNRESET|EAI_AGAIN|28P01|28000|3D000)$/;
const notWritable = /^(?:EACCES|EROFS|ENOTDIR|EEXIST|EPERM|ENOSPC)$/;

/** Why the store cannot be opened, where its place is the reason. `folder`: of the embedded one. */
export function placeFault(error: unknown, folder: string | undefined): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (folder === undefined)
    return unreachable.test(code) ? new ConfigFault(configFaults.noDatabase(code), { cause: error }) : error;
  const isSqlite = code === 'ERR_SQLITE_ERROR' && /unable to open|readonly/.test(String(error));
  return notWritable.test(code) || isSqlite
    ? new ConfigFault(configFaults.noFolder(folder, code), { cause: error })
    : error;
}
