/** Texts of an execution that was recorded by itself, and then reported. @internal */
export const adoptionTexts = {
  countsAs: 'This rollout counts as {{title}}, reported by {{source}}.',
  countsAsOther: 'This rollout counts as a deployment that was reported later.',
  once: 'It was recorded by itself before. Lists and figures count it once, as the reported one.',
  show: 'Show {{title}}',
} as const;
