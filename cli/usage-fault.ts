// Commander's faults of use as one sentence in either language. Commander says them in English only; what they name is
// taken from between its quotation marks.
import type { CommanderError } from 'commander';
import type { Said } from '../language/index.ts';
import { words } from './terminal/usage-words.ts';

export function usageFault({ code, message }: CommanderError): Said {
  const { usage } = words;
  const what = quoted(message);
  const hint = quoted(/\(Did you mean (.*)\?\)/.exec(message)?.[1]?.replace(/^(one of )?(.*)$/, "'$2'") ?? '');
  switch (code) {
    case 'commander.unknownOption':
      return hint === '' ? withHelp(usage.unknownOption(what, hint)) : usage.unknownOption(what, hint);
    case 'commander.unknownCommand':
      return hint === '' ? withHelp(usage.unknownCommand(what, hint)) : usage.unknownCommand(what, hint);
    case 'commander.missingArgument':
      return withHelp(usage.missingArgument(what));
    case 'commander.optionMissingArgument':
      return withHelp(usage.optionMissingArgument(what));
    case 'commander.missingMandatoryOptionValue':
      return withHelp(usage.missingMandatoryOption(what));
    case 'commander.excessArguments':
      return withHelp(usage.excessArguments);
    case 'commander.invalidArgument':
      return withHelp(usage.invalidArgument(what, /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? ''));
    default:
      return { en: message, zh: message };
  }
}

/** `` `--format` ``, from what stands between the first quotation marks. */
function quoted(message: string): string {
  const found = /'(.+?)'/.exec(message)?.[1];
  return found === undefined ? '' : `\`${found}\``;
}

function withHelp({ en, zh }: Said): Said {
  const see = words.usage.see('proviso');
  return { en: `${en}; ${see.en}`, zh: `${zh}；${see.zh}` };
}
