import { createSpotlight } from '@mantine/spotlight'

/** The palette's own store, so that it can be opened before the palette itself is fetched. */
export const [paletteStore, palette] = createSpotlight()
export const openPalette = (): void => palette.open()
