/** An entry of a page that can be narrowed down. */
export interface FilterEntry {
  /** Everything that is written in it, in lower case. */
  readonly text: string;
  /** Words by the name of the filter; the word `every` stands for all values. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** What the entries are narrowed down by. */
export interface FilterChoice {
  /** Words that all have to occur in the entry. */
  readonly text: string;
  /** The chosen value by the name of the filter; empty for any. */
  readonly values: Readonly<Record<string, string>>;
}

/** Whether an entry stays. */
export function matches(entry: FilterEntry, { text, values }: FilterChoice): boolean {
  const words = text.toLowerCase().split(/\s+/);
  if (!words.every((word) => entry.text.includes(word))) return false;
  return Object.entries(values).every(([name, value]) => {
    const present = entry.words[name] ?? [];
    return value === '' || present.includes(value) || present.includes('every');
  });
}

/** Whether anything is chosen at all. */
export function narrows({ text, values }: FilterChoice): boolean {
  return text.trim() !== '' || Object.values(values).some((value) => value !== '');
}
