import { ImageRun, Paragraph } from 'docx';

/** A drawing with the same as PNG for programs that do not show SVG. Width and height in points of the screen. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** The paragraph that holds a picture, and keeps it with what follows. */
export function pictureParagraph({ svg, png, width, height, alt }: Picture): Paragraph {
  return new Paragraph({
    spacing: { before: 120, after: 120 },
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        transformation: { width, height },
        fallback: { type: 'png', data: Buffer.from(png) },
        altText: { name: alt.slice(0, 60), title: alt.slice(0, 60), description: alt },
      }),
    ],
  });
}
