// What `proviso audit` says, in both languages.
import type { Said } from '../../language/index.ts';

const said = (en: string, zh: string): Said => ({ en, zh });

export const words = {
  help: {
    audit: said('the audit log of a server', '服务器的审计日志'),
    verify: said('verifies that an audit log is what it was', '核验审计日志是否与原貌一致'),
    exported: said('an export of the log (GET /v1/audit/export)', '日志导出文件（GET /v1/audit/export）'),
    checkpoints: said('signed checkpoints that were kept elsewhere, one a line', '另行保存的签名检查点，每行一个'),
    key: said('the public key that signed them, JWK or PEM; may be repeated', '验签公钥（JWK 或 PEM），可重复'),
    data: said(
      'verifies the log in the folder of a server, and all it tells of',
      '核验服务器数据文件夹中的日志及其所述内容',
    ),
    database: said('the same in a PostgreSQL', '核验 PostgreSQL 中的日志及其所述内容'),
    tenant: said('whose log', '租户'),
  },
  oneOf: said('name an export, or --data, or --database', '请指定导出文件、--data 或 --database 之一'),
  keyWanted: said('checkpoints need the key that signed them: --key FILE', '检查点须以 --key FILE 指定验签公钥'),
  noData: (folder: string): Said => said(`there is no database in ${folder}`, `${folder} 中没有数据库`),
  notALine: (file: string, line: number): Said =>
    said(`${file}, line ${line}: no entry of an audit log`, `${file} 第 ${line} 行不是审计日志条目`),
  notSigned: (file: string, line: number): Said =>
    said(`${file}, line ${line}: not signed with any of the keys`, `${file} 第 ${line} 行并非由所列密钥签名`),
  found: (entries: number, checkpoints: number, faults: number): Said =>
    faults === 0
      ? said(
          `${entries} rows, as they were written; ${checkpoints} checkpoints agree`,
          `${entries} 行与写入时一致；${checkpoints} 个检查点相符`,
        )
      : said(
          `${entries} rows, ${checkpoints} checkpoints: ${faults} faults`,
          `${entries} 行，${checkpoints} 个检查点：${faults} 处不符`,
        ),
};
