import type { DeviceProgram } from './program.js';

/** A device that a person starts, once, after reading what to configure. */
export function personProgram(tell: (text: string) => void): DeviceProgram {
  return {
    description: 'a device that a person starts',
    controllable: false,
    start: async ({ urls, caFile, pollSeconds }) => {
      tell(
        [
          'Configure the device, with an empty state, and start it:',
          `  root URL of the WFM      ${urls.join(', ')}`,
          `  root CA of the WFM       ${caFile}`,
          `  poll interval            ${pollSeconds} s, or as short as it can be`,
          'The suite waits for its first request.',
        ].join('\n'),
      );
      return {
        ended: undefined,
        lastWords: '',
        exit: new Promise<void>(() => undefined),
        kill: async () => undefined,
      };
    },
  };
}
