// `npm start`: a server from the environment, its address on stdout, and an end without loss on SIGTERM and SIGINT.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Everything else is loaded after this, so that Node keeps what it compiled.
enableCompileCache();
const { configFrom } = await import('./config.ts');
const { ConfigFault } = await import('./config-faults.ts');
const { start } = await import('./start.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const longestCloseMilliseconds = 20_000;

try {
  const { address, notLoaded, close } = await start(configFrom(process.env, root), undefined, showKey);
  const lines = [`Proviso listens on ${address}`, ...notLoaded.map(({ path, why }) => `  not loaded: ${path}: ${why}`)];
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(1), longestCloseMilliseconds).unref();
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`proviso: ${String(error)}\n`);
          process.exit(1);
        },
      );
    });
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exitCode = error instanceof ConfigFault ? 2 : 70;
}

/** As soon as there is one: nothing that goes wrong later may take it along. */
function showKey(key: string): void {
  const lines = [
    'The key of the administrator, shown this once; keep it:',
    '管理员密钥，仅显示一次，请妥善保存：',
    '',
    `  ${key}`,
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function told(error: unknown): string {
  if (error instanceof ConfigFault) return `proviso: ${error.said.en}\nproviso：${error.said.zh}`;
  return `proviso: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
