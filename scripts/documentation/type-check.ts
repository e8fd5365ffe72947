import { join } from 'node:path';
import typescript from 'typescript';
import type { CodeBlock } from './code-blocks.js';

/** An example as a program of its own. */
export interface Example {
  readonly block: CodeBlock;
  /** Absolute path of the file that holds it. */
  readonly path: string;
  readonly source: string;
}

/** Makes a program of each block: what is given first, then the block itself. */
export function exampleOf(block: CodeBlock, folder: string): Example {
  const name = `${block.file.replace(/\.md$/, '').replaceAll(/[^\w-]+/g, '-')}-${block.line}.ts`;
  const given = block.given ?? '';
  return { block, path: join(folder, name), source: `${given}${block.text}\nexport {};\n` };
}

/** Whether an example is a whole program: nothing in it is only declared. */
export function isRun({ source }: Example): boolean {
  return !/\bdeclare\b/.test(source);
}

/** Whether an example is a device that proves itself by its SVID, and so needs a WFM of that profile. */
export function isMutual({ source }: Example): boolean {
  return source.includes('SvidIdentity');
}

/**
 * Checks the types of examples, which have to be written to their files by now, in one go.
 *
 * @param root the root of the repository, whose `tsconfig.base.json` says how strictly
 * @returns a sentence with the place in the Markdown file for each error
 */
export function typeErrors(root: string, examples: readonly Example[]): string[] {
  const byPath = new Map(examples.map((example) => [example.path.replaceAll('\\', '/'), example]));
  const program = typescript.createProgram([...byPath.keys()], optionsOf(root));
  return [...byPath].flatMap(([path, example]) => {
    const file = program.getSourceFile(path);
    if (file === undefined) return [`${example.block.file}:${example.block.line}: could not be read`];
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return diagnostics.map((diagnostic) => sentence(diagnostic, file, example));
  });
}

function optionsOf(root: string): typescript.CompilerOptions {
  const path = join(root, 'tsconfig.base.json');
  const { config } = typescript.readConfigFile(path, typescript.sys.readFile);
  const { options } = typescript.parseJsonConfigFileContent(config, typescript.sys, root);
  return { ...options, noEmit: true, verbatimModuleSyntax: false };
}

function sentence(
  { start, messageText }: typescript.Diagnostic,
  file: typescript.SourceFile,
  { block }: Example,
): string {
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  const givenLines = (block.given ?? '').split('\n').length - 1;
  const place = line < givenLines ? block.line - givenLines - 1 + line : block.line + 1 + line - givenLines;
  const message = typescript.flattenDiagnosticMessageText(messageText, ' ');
  return `${block.file}:${place}: ${message} – correct the example, or give what it needs in <!-- example given … --> above it`;
}
