/** Where the variants of a story say that they are published, and where their maps come from: nobody is there. */
export const ADDRESS = 'https://example.org/ferry/';
export const TILES = 'https://tiles.example/';
