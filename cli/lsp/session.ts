// One client of the language server: its files and its language, and how its requests take turns.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { services } from '../../language/index.ts';
import { type Language, Places } from './convert.ts';
import { Files } from './files.ts';

export const runCommand = 'proviso.runScenarios';

export class Session {
  readonly files = new Files();
  language: Language = 'en';

  get workspace(): services.Workspace {
    return this.files.workspace;
  }
  places(): Places {
    return new Places(this.workspace, (path) => this.files.uriOf(path));
  }
  /** Works on a request one turn later, unless a cancellation has arrived by then. */
  async answer<T>(token: CancellationToken, work: () => T): Promise<T> {
    await nextTurn();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return work();
  }
}
