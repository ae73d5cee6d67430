/**
 * The countries that the basemap can fill, by their codes (ISO 3166-1 alpha-3, and a few of the atlas's own).
 * The atlas itself is a megabyte of shapes; a test holds this list against it.
 */

/** Code and name, as the atlas has them. */
const TABLE = `
ABW Aruba; AFG Afghanistan; AGO Angola; AIA Anguilla; ALA Åland; ALB Albania; AND Andorra;
ARE United Arab Emirates; ARG Argentina; ARM Armenia; ASM American Samoa; ATA Antarctica;
ATC Ashmore and Cartier Is.; ATF Fr. S. Antarctic Lands; ATG Antigua and Barb.; AUS Australia;
AUT Austria; AZE Azerbaijan; BDI Burundi; BEL Belgium; BEN Benin; BFA Burkina Faso; BGD Bangladesh;
BGR Bulgaria; BHR Bahrain; BHS Bahamas; BIH Bosnia and Herz.; BLM St-Barthélemy; BLR Belarus;
BLZ Belize; BMU Bermuda; BOL Bolivia; BRA Brazil; BRB Barbados; BRN Brunei; BTN Bhutan;
BWA Botswana; CAF Central African Rep.; CAN Canada; CHE Switzerland; CHL Chile; CHN China;
CIV Côte d'Ivoire; CMR Cameroon; COD Dem. Rep. Congo; COG Congo; COK Cook Is.; COL Colombia;
COM Comoros; CPV Cabo Verde; CRI Costa Rica; CUB Cuba; CUW Curaçao; CYM Cayman Is.; CYN N. Cyprus;
CYP Cyprus; CZE Czechia; DEU Germany; DJI Djibouti; DMA Dominica; DNK Denmark; DOM Dominican Rep.;
DZA Algeria; ECU Ecuador; EGY Egypt; ERI Eritrea; ESH W. Sahara; ESP Spain; EST Estonia;
ETH Ethiopia; FIN Finland; FJI Fiji; FLK Falkland Is.; FRA France; FRO Faeroe Is.; FSM Micronesia;
GAB Gabon; GBR United Kingdom; GEO Georgia; GGY Guernsey; GHA Ghana; GIN Guinea; GMB Gambia;
GNB Guinea-Bissau; GNQ Eq. Guinea; GRC Greece; GRD Grenada; GRL Greenland; GTM Guatemala; GUM Guam;
GUY Guyana; HKG Hong Kong; HMD Heard I. and McDonald Is.; HND Honduras; HRV Croatia; HTI Haiti;
HUN Hungary; IDN Indonesia; IMN Isle of Man; IND India; IOA Indian Ocean Ter.;
IOT Br. Indian Ocean Ter.; IRL Ireland; IRN Iran; IRQ Iraq; ISL Iceland; ISR Israel; ITA Italy;
JAM Jamaica; JEY Jersey; JOR Jordan; JPN Japan; KAS Siachen Glacier; KAZ Kazakhstan; KEN Kenya;
KGZ Kyrgyzstan; KHM Cambodia; KIR Kiribati; KNA St. Kitts and Nevis; KOR South Korea; KWT Kuwait;
LAO Laos; LBN Lebanon; LBR Liberia; LBY Libya; LCA Saint Lucia; LIE Liechtenstein; LKA Sri Lanka;
LSO Lesotho; LTU Lithuania; LUX Luxembourg; LVA Latvia; MAC Macao; MAF St-Martin; MAR Morocco;
MCO Monaco; MDA Moldova; MDG Madagascar; MDV Maldives; MEX Mexico; MHL Marshall Is.;
MKD North Macedonia; MLI Mali; MLT Malta; MMR Myanmar; MNE Montenegro; MNG Mongolia;
MNP N. Mariana Is.; MOZ Mozambique; MRT Mauritania; MSR Montserrat; MUS Mauritius; MWI Malawi;
MYS Malaysia; NAM Namibia; NCL New Caledonia; NER Niger; NFK Norfolk Island; NGA Nigeria;
NIC Nicaragua; NIU Niue; NLD Netherlands; NOR Norway; NPL Nepal; NRU Nauru; NZL New Zealand;
OMN Oman; PAK Pakistan; PAN Panama; PCN Pitcairn Is.; PER Peru; PHL Philippines; PLW Palau;
PNG Papua New Guinea; POL Poland; PRI Puerto Rico; PRK North Korea; PRT Portugal; PRY Paraguay;
PSE Palestine; PYF Fr. Polynesia; QAT Qatar; ROU Romania; RUS Russia; RWA Rwanda; SAU Saudi Arabia;
SDN Sudan; SEN Senegal; SGP Singapore; SGS S. Geo. and the Is.; SHN Saint Helena; SLB Solomon Is.;
SLE Sierra Leone; SLV El Salvador; SMR San Marino; SOL Somaliland; SOM Somalia;
SPM St. Pierre and Miquelon; SRB Serbia; SSD S. Sudan; STP São Tomé and Principe; SUR Suriname;
SVK Slovakia; SVN Slovenia; SWE Sweden; SWZ eSwatini; SXM Sint Maarten; SYC Seychelles; SYR Syria;
TCA Turks and Caicos Is.; TCD Chad; TGO Togo; THA Thailand; TJK Tajikistan; TKM Turkmenistan;
TLS Timor-Leste; TON Tonga; TTO Trinidad and Tobago; TUN Tunisia; TUR Turkey; TUV Tuvalu;
TWN Taiwan; TZA Tanzania; UGA Uganda; UKR Ukraine; URY Uruguay; USA United States of America;
UZB Uzbekistan; VAT Vatican; VCT St. Vin. and Gren.; VEN Venezuela; VGB British Virgin Is.;
VIR U.S. Virgin Is.; VNM Vietnam; VUT Vanuatu; WLF Wallis and Futuna Is.; WSM Samoa; XKX Kosovo;
YEM Yemen; ZAF South Africa; ZMB Zambia; ZWE Zimbabwe
`;

/** @returns each name by its code. */
function read(table: string): ReadonlyMap<string, string> {
  const entries = table.trim().split(/;\s/);
  return new Map(entries.map((entry) => [entry.slice(0, 3), entry.slice(4)]));
}

export const COUNTRIES = read(TABLE);
