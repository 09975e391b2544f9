/**
 * The engine's version. A step that is taken over by another one restarts its
 * window (`semantics.md`, end of section 4). A test holds it to `package.json`.
 *
 * @public
 */
export const engineVersion = '0.1.0';
