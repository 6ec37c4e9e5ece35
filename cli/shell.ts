// What the command files share with the program: how a command is run in a session, and in which language its help is.
import type { Command } from 'commander';
import type { Said } from '../language/index.ts';
import type { Exit } from './host.ts';
import type { Session } from './session.ts';

export interface Shell {
  /** A sentence of the help in the language of this run. */
  readonly say: (said: Said) => string;
  /** Runs the body of a command with the options of every command; what it returns is the exit of the process. */
  readonly run: (command: Command, body: (session: Session) => Exit | Promise<Exit>) => Promise<void>;
}
