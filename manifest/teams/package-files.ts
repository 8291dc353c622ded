/** The files of a package by name; all stand at its root. */
export interface PackageFiles {
  readonly 'manifest.json': Uint8Array;
  readonly 'en.json': Uint8Array;
  readonly 'color.png': Uint8Array;
  readonly 'outline.png': Uint8Array;
}
