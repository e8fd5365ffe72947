import { type Html, html } from '../../html/html.js';
import { codeBlock, highlighted } from '../../markdown/code.js';
import type { MarkdownSource } from '../../markdown/source.js';

/** Texts in which program and output stand; tests hold both to what they say. */
const PROGRAM = { file: 'sdk-device/README.md', language: 'ts' };
const OUTPUT = { file: 'docs/guides/build-a-device.md', language: 'text' };

/** The first program of the device SDK beside what it prints; nothing when the texts are not there. */
export function deviceProgram(markdown: readonly MarkdownSource[]): Html | undefined {
  const [program, output] = [PROGRAM, OUTPUT].map(({ file, language }) => {
    const text = markdown.find((source) => source.file === file)?.text ?? '';
    return firstBlock(text, language);
  });
  if (program === undefined || output === undefined) return undefined;
  return html`<div class="program"><p class="sub">device.mjs</p>${codeBlock(highlighted(program, PROGRAM.language), PROGRAM.language)}</div>
<div class="output"><p class="sub">what it prints</p>${codeBlock(html`${output}`, OUTPUT.language)}</div>
`;
}

function firstBlock(text: string, language: string): string | undefined {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(text)?.[1];
}
