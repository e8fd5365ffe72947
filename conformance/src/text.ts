/** What can move a cursor, hide or turn around text: controls, formats, private use, lone surrogates, separators. */
const DANGEROUS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** The escape sequences that colours are made of (picocolors): bold, dim, and the colours of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the only control characters to keep
const COLOURS = /\u001b\[(?:[0-2]|22|39|3[0-7]|9[0-7])m/;

function written(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** Makes text of others safe to show: what could move the cursor or hide other text is written out, line ends are kept. */
export function visible(text: string): string {
  return text.replace(DANGEROUS, (character) =>
    character === '\n' || character === '\t' ? character : written(character),
  );
}

/** The same for a text that is to be one line, such as a name: line ends and tabs are written out too. */
export function visibleLine(text: string): string {
  return text.replace(DANGEROUS, written);
}

/**
 * The last guard before a terminal: lines with our colours in them, in which nothing else can act. What composes the
 * text still has to keep others' text to one line, as this cannot know whose line ends they are.
 *
 * @param hasColours whether colours are kept; without, no escape sequence is
 */
export function terminalText(text: string, hasColours: boolean): string {
  if (!hasColours) return visible(text);
  return text
    .split(new RegExp(`(${COLOURS.source})`))
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join('');
}

/** JSON that is safe to show: what could act on a terminal is escaped, as JSON allows, so that the value is the same. */
export function jsonText(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(DANGEROUS, (character) => {
    if (character === '\n') return character;
    return [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join('');
  });
}
