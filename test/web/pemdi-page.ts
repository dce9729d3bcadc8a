/** Returns the words of the link of the page Pemdi to the elements of a figure in a state; undefined without one. */
export const linkOf = (html: string, figure: string, state: string) =>
  new RegExp(`angka=${figure}&amp;keadaan=${state}#daftar">([^<]*)<`).exec(html)?.[1];

/** Address of the indicator I13 of DISKOMINFO. */
export const ofDiskominfo = "/pemdi?indikator=I13&opd=DISKOMINFO";
