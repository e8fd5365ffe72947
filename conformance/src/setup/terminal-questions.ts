import type { Readable, Writable } from 'node:stream';
import { type CANCEL_SYMBOL, confirm, isCancel, log, password, select, text } from '@clack/prompts';
import { visible } from '../text.js';
import { type Choice, type Questions, SetupCancelled } from './questions.js';

/** Asks the person at a terminal. */
export function terminalQuestions(input: Readable, output: Writable): Questions {
  const streams = { input, output };
  return {
    async text({ message, placeholder, otherwise, refuse }) {
      const answer = await text({
        ...streams,
        message,
        ...(placeholder !== undefined && { placeholder }),
        validate: (line = '') => {
          if (line.trim() === '') return otherwise === undefined ? 'Please write something.' : undefined;
          return refuse?.(line.trim());
        },
      });
      return kept(answer).trim() || (otherwise ?? '');
    },
    async choose<Value extends string>(message: string, choices: readonly Choice<Value>[]) {
      // The labels are texts; Clack's type of an option splits over every member of Value, which is not known here.
      const answer = kept(await select<string>({ ...streams, message, options: [...choices] }));
      const chosen = choices.find(({ value }) => value === answer);
      if (chosen === undefined) throw new SetupCancelled();
      return chosen.value;
    },
    secret: async (message) => kept((await password({ ...streams, message })) ?? '').trim(),
    confirm: async (message) => kept(await confirm({ ...streams, message })),
    say: (message) => log.message(visible(message), { output }),
  };
}

function kept<Value>(answer: Value | typeof CANCEL_SYMBOL): Value {
  if (isCancel(answer)) throw new SetupCancelled();
  return answer;
}
