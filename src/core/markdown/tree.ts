/** Text → remark's syntax tree, with what Pandoc and Quarto add to Markdown. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { pandocSyntax, pandocTree } from './syntax.ts';

function createProcessor() {
  const processor = unified()
    .use(remarkParse)
    // One tilde is Pandoc's subscript.
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter)
    .freeze();
  const data = processor.data();
  data.micromarkExtensions?.push(pandocSyntax);
  // remark-gfm looks for URLs a second time in the finished tree, and the text it cuts up there loses its positions.
  const extensions = [...(data.fromMarkdownExtensions ?? []).flat(), pandocTree];
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
  return processor;
}

const processor = createProcessor();

/** The syntax tree of a text; its positions are offsets into it. May throw on what remark itself cannot take. */
export function parseTree(text: string): Root {
  return processor.parse(text);
}

/** More than a document uses; past it the cache starts anew. */
const MAX_CACHED_REFERENCES = 500;
const decoded = new Map<string, string>();

/** What a character reference such as `&amp;` or `&#8211;` stands for; itself if it stands for nothing. */
export function decodeReference(reference: string): string {
  const known = decoded.get(reference);
  if (known !== undefined) return known;
  // remark's own decoder, so that both always agree.
  const paragraph = parseTree(reference).children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const value = text?.type === 'text' ? text.value : reference;
  if (decoded.size >= MAX_CACHED_REFERENCES) decoded.clear();
  decoded.set(reference, value);
  return value;
}
