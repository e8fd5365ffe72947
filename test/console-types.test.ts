import { fileURLToPath } from 'node:url';
import typescript from 'typescript';
import { expect, it } from 'vitest';

it('holds the scripts of the console to the same rules as all other code', () => {
  const file = fileURLToPath(new URL('../mocks/console/tsconfig.json', import.meta.url));
  const host = { ...typescript.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const config = typescript.getParsedCommandLineOfConfigFile(file, {}, host);
  if (config === undefined) throw new Error(`${file} cannot be read`);
  expect(config.fileNames.length).toBeGreaterThan(5);
  const diagnostics = typescript.getPreEmitDiagnostics(
    typescript.createProgram(config.fileNames, config.options),
  );
  expect(
    diagnostics.map(({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, '\n')),
  ).toEqual([]);
});
