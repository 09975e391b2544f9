/** A JSON document in a text of several. @internal */
export interface JsonPiece {
  text: string;
  /** Lines before it. */
  line: number;
}

/**
 * Cuts a text into the JSON objects and arrays that stand in it one after the
 * other, as `kubectl create -o json` and NDJSON have them. Whether each is valid
 * is for the parser to say; what stands behind the last one is a piece of its own.
 *
 * @internal
 */
export function splitJson(text: string): JsonPiece[] {
  const pieces: JsonPiece[] = [];
  let start = 0;
  let line = 0;
  const cut = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    line += countLines(piece.slice(0, lead));
    const body = piece.slice(lead);
    if (body.trim() !== '') pieces.push({ text: body, line });
    line += countLines(body);
    start = end;
  };
  for (const end of endsOfValues(text)) cut(end);
  cut(text.length);
  return pieces;
}

/** Positions behind every bracket that closes the outermost one. */
function* endsOfValues(text: string): Generator<number> {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (isInString && letter === '\\') index += 1;
    else if (letter === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === 0) yield index + 1;
    }
  }
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
