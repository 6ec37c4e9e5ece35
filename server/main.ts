// `npm start`: a server from the environment, its address on stdout, and an end without loss on SIGTERM and SIGINT.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Everything else is loaded after this, so that Node keeps what it compiled.
enableCompileCache();
const { ConfigFault, configFrom } = await import('./config.ts');
const { start } = await import('./start.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const longestCloseMilliseconds = 20_000;

try {
  const { address, adminKey, notLoaded, close } = await start(configFrom(process.env, root));
  const lines = [
    `Proviso listens on ${address}`,
    ...notLoaded.map(({ path, why }) => `  not loaded: ${path}: ${why}`),
    ...(adminKey === undefined
      ? []
      : [
          '',
          'The key of the administrator, shown this once; keep it:',
          '管理员密钥，仅显示一次，请妥善保存：',
          '',
          `  ${adminKey}`,
          '',
        ]),
  ];
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
  const isOurs = !(error instanceof ConfigFault);
  process.stderr.write(
    `proviso: ${error instanceof Error ? (isOurs ? (error.stack ?? error.message) : error.message) : String(error)}\n`,
  );
  process.exitCode = isOurs ? 70 : 2;
}
