import ts from 'typescript';

/** Runs the text of an ES module that imports nothing; TypeScript is turned into JavaScript first. */
export async function loadModule(text: string): Promise<Record<string, unknown>> {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  if (diagnostics?.[0])
    throw new SyntaxError(ts.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n'));
  return import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`
  );
}
