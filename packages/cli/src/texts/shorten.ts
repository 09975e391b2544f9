/** A name cut in its middle: both ends tell pods of one owner apart. @internal */
export function shortenMiddle(text: string, width: number): string {
  if (text.length <= width) return text;
  if (width < 5) return text.slice(0, width);
  const kept = width - 3;
  const head = Math.ceil(kept / 2);
  return `${text.slice(0, head)}...${text.slice(text.length - (kept - head))}`;
}

/** A line cut at its end. @internal */
export function shortenEnd(text: string, width: number): string {
  if (text.length <= width) return text;
  return width < 4 ? text.slice(0, width) : `${text.slice(0, width - 3)}...`;
}
