/** The documentation page of a rule, made from the rule itself so that the two cannot part. */
import { EXAMPLE_FACT } from '../../src/core/rules/examplePack.ts';
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
    ...(examples.some(({ draft }) => draft.includes('Eldham'))
      ? [`The examples are about one made-up fact: ‘${EXAMPLE_FACT}’ (Smith 2009)`]
      : []),
    ...sections,
    '---',
    'This page is made from the rule’s own examples by `npm run docs`.',
    '',
  ].join('\n\n');
}

function exampleMarkdown({ draft, found, bibliography }: RuleExample): string {
  const parts = ['```markdown', draft, '```'];
  if (bibliography !== undefined && bibliography !== '')
    parts.push('', 'with `refs.bib`:', '', '```bibtex', bibliography, '```');
  if (found !== undefined) parts.push('', `Found: \`${found}\``);
  return parts.join('\n');
}
