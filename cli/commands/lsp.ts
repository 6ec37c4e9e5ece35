// `proviso lsp`: the language server on standard input and output, as editors start it.
import type { Command } from 'commander';
import { exit } from '../host.ts';
import type { Shell } from '../shell.ts';
import { words } from '../terminal/usage-words.ts';

export function addLsp(program: Command, { say, run }: Shell): void {
  program
    .command('lsp')
    .description(say(words.help.lsp))
    // What editors pass to every server they start; the streams are the only way here.
    .option('--stdio', say(words.help.lspStdio))
    .action((_options: unknown, command: Command) =>
      run(command, async () => {
        // Loaded here, so that no other command waits for it.
        const { serveOnStandardStreams } = await import('../lsp/stdio.ts');
        await serveOnStandardStreams(process.stdin, process.stdout);
        return exit.fine;
      }),
    );
}
