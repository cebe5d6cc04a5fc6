/** The documentation page of a rule, made from the rule itself so that the two cannot part. */
import { exampleFacts } from '../../src/core/rules/examplePack.ts';
import type { Rule, RuleExample } from '../../src/core/rules/rule.ts';

/** `claim/uncited` → `claim-uncited.md`. */
export function rulePageName(code: string): string {
  return `${code.replace('/', '-')}.md`;
}

/** The page's Markdown. */
export function rulePage({ code, defaultLevel, summary, why, examples }: Rule): string {
  const groups: readonly (readonly [title: string, label: RuleExample['label']])[] = [
    ['Not ok', 'not ok'],
    ['Ok', 'ok'],
    ['Looks wrong but is fine', 'looks wrong but is fine'],
  ];
  const sections = groups.flatMap(([title, label]) => {
    const shown = examples.filter((example) => example.label === label);
    return shown.length === 0 ? [] : [`## ${title}`, ...shown.map(exampleMarkdown)];
  });
  return [
    `# ${code}`,
    summary,
    `Default level: \`${defaultLevel}\`. Change it in \`.plumbline/config.json\` (\`"rules": { "${code}": "off" }\`) or in the setting \`plumbline.rules\`.`,
    why.replaceAll('\n', ' '),
    ...factsMarkdown(examples),
    ...sections,
    '---',
    'This page is made from the rule’s own examples by `npm run docs`.',
    '',
  ].join('\n\n');
}

function factsMarkdown(examples: readonly RuleExample[]): readonly string[] {
  const facts = exampleFacts(examples.map(({ draft }) => draft));
  const lines = facts.map(({ statement, work }) => `- ‘${statement}’ (${work})`);
  return lines.length === 0
    ? []
    : ['The examples are about what a made-up pack has:', lines.join('\n')];
}

function exampleMarkdown({ draft, found, bibliography }: RuleExample): string {
  const parts = ['```markdown', draft, '```'];
  if (bibliography !== undefined && bibliography !== '')
    parts.push('', 'with `refs.bib`:', '', '```bibtex', bibliography, '```');
  if (found !== undefined) parts.push('', `Found: \`${found}\``);
  return parts.join('\n');
}
