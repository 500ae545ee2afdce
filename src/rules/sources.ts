// The acts that several rules cite, each written once.

const eu = (kind: string, number: string, title: string) => ({
  title,
  url: `http://data.europa.eu/eli/${kind}/${number}/oj`,
})

export const ppeRegulation = eu('reg', '2016/425', 'Regulation (EU) 2016/425 on PPE')
export const devicesDirective = eu('dir', '1993/42', 'Directive 93/42/EEC on medical devices')
export const devicesRegulation = eu('reg', '2017/745', 'Regulation (EU) 2017/745 (devices)')
export const ivdDirective = eu('dir', '1998/79', 'Directive 98/79/EC on in-vitro diagnostics')
export const biocidesRegulation = eu('reg', '2012/528', 'Regulation (EU) 528/2012 on biocides')
export const medicinesDirective = eu('dir', '2001/83', 'Directive 2001/83/EC on medicines')
export const safetyDirective = eu('dir', '2001/95', 'Directive 2001/95/EC on product safety')
export const recommendation2020 = eu('reco', '2020/403', 'Recommendation (EU) 2020/403')
export const recommendation2021 = eu('reco', '2021/1433', 'Recommendation (EU) 2021/1433')

export const decree9 = {
  title: 'Decreto-legge 2 marzo 2020, n. 9',
  language: 'it',
  url: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2020-03-02;9',
}
export const decree18 = {
  title: 'Decreto-legge 17 marzo 2020, n. 18 (Cura Italia)',
  language: 'it',
  url: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2020-03-17;18',
}
