import { visible } from '../text.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for an element. Characters that XML 1.0 cannot hold (§2.2) are written out. */
export function xmlText(text: string): string {
  return holdable(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}

/** Attributes, each with a space before it. Line ends and tabs survive as character references (§3.3.3). */
export function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) => ` ${name}="${holdable(value).replace(/[&<>"\n\t]/g, (one) => ENTITIES[one] ?? '')}"`,
    )
    .join('');
}

/** An element on lines of its own. `content` is XML already. */
export function element(name: string, values: Readonly<Record<string, string>>, content: string): string {
  if (content === '') return `<${name}${attributes(values)}/>\n`;
  return `<${name}${attributes(values)}>${content}</${name}>\n`;
}

function holdable(text: string): string {
  return visible(text).replace(
    /[\uFFFE\uFFFF]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}
