import { useQuery } from '@tanstack/react-query'
import { geoArea, geoCentroid, type GeoPermissibleObjects } from 'd3-geo'
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import coarse from 'world-atlas/countries-110m.json?url'
import fine from 'world-atlas/countries-50m.json?url'
import { numericOf } from '#standards/countries.ts'
import type { Centre, Point } from './flows.ts'

/** The countries of Natural Earth (public domain), from our own origin. */
export interface World {
  readonly countries: readonly Feature<Polygon | MultiPolygon>[]
  readonly centre: Centre
}

type Atlas = Topology<{ countries: GeometryCollection }>

/** A narrow map needs no coast in detail: 108 kB instead of 756. */
export const useWorld = (isWide: boolean) =>
  useQuery({
    queryKey: ['world', isWide],
    queryFn: async (): Promise<World> => {
      const answer = await fetch(isWide ? fine : coarse)
      if (!answer.ok) throw new Error(`The outlines of countries: ${answer.status}`)
      return worldOf((await answer.json()) as Atlas)
    },
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

const worldOf = (atlas: Atlas): World => {
  const { features } = feature(atlas, atlas.objects.countries)
  const countries = features.filter(isLand)
  const byNumber = new Map(countries.map((country) => [String(country.id), country]))
  const centres = new Map<string, Point | undefined>()
  const centre: Centre = (code) => {
    if (!centres.has(code)) {
      const country = byNumber.get(numericOf(code) ?? '')
      centres.set(code, country && middleOf(country))
    }
    return centres.get(code)
  }
  return { countries, centre }
}

const isLand = <P>(each: Feature<Geometry, P>): each is Feature<Polygon | MultiPolygon, P> =>
  each.geometry?.type === 'Polygon' || each.geometry?.type === 'MultiPolygon'

/** The middle of its largest part: of France not one between Paris and Cayenne. */
const middleOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Point => {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const polygons = parts.map((coordinates): GeoPermissibleObjects & Polygon => ({
    type: 'Polygon',
    coordinates,
  }))
  const largest = polygons.toSorted((a, b) => geoArea(b) - geoArea(a))[0]
  return geoCentroid(largest ?? geometry)
}
