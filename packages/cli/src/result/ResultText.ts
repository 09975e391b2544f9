/** A labelled part of a result: `Why`, `Do`, `Note`. @internal */
export interface Section {
  label: string;
  lines: string[];
}

const narrowest = 7;

/** Sections with their labels in a column of their own. @internal */
export function sectionLines(sections: Section[]): string[] {
  const filled = sections.filter(({ lines }) => lines.length > 0);
  const width = Math.max(narrowest, ...filled.map(({ label }) => label.length));
  return filled.flatMap(({ label, lines }) =>
    lines.map((line, index) => {
      const head = index === 0 ? label : '';
      return `  ${head.padEnd(width)}  ${line}`.trimEnd();
    }),
  );
}
