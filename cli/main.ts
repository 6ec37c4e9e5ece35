#!/usr/bin/env node
// The entry point of `proviso`: hands the process to the program, and its exit code back. Output still in the pipes is
// written before the process ends, because the code is set and the process left to end by itself.
import { enableCompileCache } from 'node:module';

// Everything else is loaded after this, so that Node keeps what it compiled: a third less to wait at every start.
enableCompileCache();
const { processHost } = await import('./host.ts');
const { runProgram } = await import('./program.ts');

process.exitCode = await runProgram(process.argv.slice(2), processHost());
