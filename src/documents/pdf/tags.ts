/** Which block of a tagged page a piece of text belongs to, and the role that its tag gives it. */
export interface Tag {
  /** The same for all text of a block on one page. */
  readonly block: string;
  readonly role: string;
}

/** What `getStructTree` gives: elements with roles, and at the ends of the tree the ids of marked text. */
export interface StructureNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** What `getTextContent` gives between the texts: where marked content begins and ends. */
export interface ContentMark {
  readonly type: string;
  readonly id?: string;
  readonly tag?: string;
}

const blockRoles = /^(?:P|H[1-6]?|Note|FENote|Caption|BlockQuote|TOCI|TD|TH|LI|Title)$/;
/** All of an item is one block, whatever paragraphs it is made of; but numbered headings are tagged as items too. */
const opensWithinItem = /^(?:LI|H[1-6]?)$/;

/** Takes the structure of a page and gives the tag of each piece of marked content, by its id. */
export function readTags(root: StructureNode | null): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  const visit = (node: StructureNode, path: string, tag: Tag | undefined): void => {
    const opening = tag?.role === 'LI' ? opensWithinItem : blockRoles;
    const own = node.role !== undefined && opening.test(node.role) ? { block: path, role: node.role } : tag;
    if (node.id !== undefined && own) tags.set(node.id, own);
    node.children?.forEach((child, index) => {
      visit(child, `${path}.${index}`, own);
    });
  };
  if (root) visit(root, 'root', undefined);
  return tags;
}

/** Follows the marks of a page's content and knows at each point what they say of the text there. */
export interface TagReader {
  /** Takes note of a mark. */
  pass(mark: ContentMark): void;
  current(): Tag | undefined;
  /** Heads, feet and ornaments are marked as no part of the text. */
  isArtifact(): boolean;
}

/** Takes the tags of a page and gives a reader for its marks. */
export function createTagReader(tags: ReadonlyMap<string, Tag>): TagReader {
  const open: { readonly tag: Tag | undefined; readonly isArtifact: boolean }[] = [];
  return {
    pass(mark) {
      if (mark.type === 'endMarkedContent') open.pop();
      else open.push({ tag: mark.id ? tags.get(mark.id) : undefined, isArtifact: mark.tag === 'Artifact' });
    },
    current: () => open.findLast((mark) => mark.tag !== undefined)?.tag,
    isArtifact: () => open.some((mark) => mark.isArtifact),
  };
}
