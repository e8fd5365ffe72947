/** An anchor for a heading: lower case, words joined by hyphens, as GitHub makes them. */
export function slugOf(text: string): string {
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return words.trim().replace(/\s/g, '-');
}
