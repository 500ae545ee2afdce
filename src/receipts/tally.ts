import { none } from '#platform/ids.ts'

/** A package and the one it lies in. */
export interface Box {
  readonly id: string
  readonly parent: string | null
}

/** The outermost packages in which, however deep, one of these lines lies. */
export const expectedPackages = (
  packages: readonly Box[],
  lines: readonly { readonly package: string }[],
): string[] => {
  const parents = parentsOf(packages)
  const outermost = lines
    .filter((line) => line.package !== none)
    .map((line) => [...upFrom(parents, line.package)].at(-1) ?? line.package)
  const expected = new Set(outermost)
  return packages.map(({ id }) => id).filter((id) => expected.has(id))
}

/** The packages that hold something of these lines, at any depth. */
export const packagesAbove = (
  packages: readonly Box[],
  lines: readonly { readonly package: string }[],
): Set<string> => {
  const parents = parentsOf(packages)
  return new Set(lines.flatMap((line) => [...upFrom(parents, line.package)]))
}

/** For every package, what was said of it or else of the nearest package around it. */
export const nearest = <T extends { readonly package: string }>(
  packages: readonly Box[],
  said: readonly T[],
): Map<string, T> => {
  const parents = parentsOf(packages)
  const named = new Map(said.map((each) => [each.package, each]))
  return new Map(
    packages.flatMap(({ id }) => {
      const around = [...upFrom(parents, id)].find((box) => named.has(box))
      const found = around && named.get(around)
      return found ? [[id, found] as const] : []
    }),
  )
}

const parentsOf = (packages: readonly Box[]): ReadonlyMap<string, string | null> =>
  new Map(packages.map(({ id, parent }) => [id, parent]))

/** This package and those around it, outwards. */
const upFrom = function* (
  parents: ReadonlyMap<string, string | null>,
  start: string,
): Generator<string> {
  for (let box: string | null | undefined = start; box && box !== none; box = parents.get(box))
    yield box
}
