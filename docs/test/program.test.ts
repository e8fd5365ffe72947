import { expect, it } from 'vitest';
import { createProgram } from '../src/program.js';

it('refuses a port that is none', async () => {
  const program = createProgram();
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => {} });
  await expect(program.parseAsync(['preview', '--port', '65536'], { from: 'user' })).rejects.toThrow(
    'It must be a number from 0 to 65535.',
  );
});
