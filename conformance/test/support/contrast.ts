/** Texts whose contrast with their background is below 4.5 to 1 (WCAG 2.2, 1.4.3). To be evaluated in a page. */
export const POOR_CONTRASTS = `(() => {
  const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = channels(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const background = (element) => {
    if (element === null) return 'rgb(255, 255, 255)';
    const color = getComputedStyle(element).backgroundColor;
    return channels(color)[3] === 0 ? background(element.parentElement) : color;
  };
  const isText = (node) => node.nodeType === 3 && node.textContent.trim() !== '';
  const withText = [...document.querySelectorAll('body *:not(script):not(style)')];
  return withText.filter((element) => [...element.childNodes].some(isText)).flatMap((element) => {
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(background(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return contrast < 4.5 ? [element.outerHTML.slice(0, 80) + ': ' + contrast.toFixed(2)] : [];
  });
})()`;
