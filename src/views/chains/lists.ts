/**
 * Names of the lists that stand behind a basis. The data gives each list the name it was filed under;
 * here it is said in the reader's language.
 */
import { m } from '../../i18n/messages';

const LISTS: Readonly<Record<string, () => string>> = {
  'MINAG oregano area by region 2011': m.chains_list_minag_oregano_area_by_region_2011,
  'Midagri, anuario de producción agrícola': m.chains_list_midagri_anuario_de_produccion_agricola,
  'ADEX exports Jan-Apr 2023': m.chains_list_adex_exports_jan_apr_2023,
  'ADEX exports Jan-May 2019': m.chains_list_adex_exports_jan_may_2019,
  'AGAP exports Jan-Apr 2019': m.chains_list_agap_exports_jan_apr_2019,
  'CIEN-ADEX agro-exportable supply 2018': m.chains_list_cien_adex_agro_exportable_supply_2018,
  'CIEN-ADEX agro-exports January 2019': m.chains_list_cien_adex_agro_exports_january_2019,
  'Exportación publicada': m.chains_list_exportacion_publicada,
  'GORE Cajamarca/Mincetur note 2023': m.chains_list_gore_cajamarca_mincetur_note_2023,
  'GORE Ucayali press note 2022': m.chains_list_gore_ucayali_press_note_2022,
  'Huánuco agro-exports 2025': m.chains_list_huanuco_agro_exports_2025,
  'Mincetur regional trade note Feb 2024': m.chains_list_mincetur_regional_trade_note_feb_2024,
  'Mincetur regional trade report Feb 2021': m.chains_list_mincetur_regional_trade_report_feb_2021,
  'Oregano export shipment, Candarave': m.chains_list_oregano_export_shipment_candarave,
  'Promperú: Cusco non-mining export lines 2022':
    m.chains_list_promperu_cusco_non_mining_export_lines_2022,
  'Promperú: Loreto exports 2010': m.chains_list_promperu_loreto_exports_2010,
  'Propuesta País: export products of the region':
    m.chains_list_propuesta_pais_export_products_of_the_region,
  'Puno non-mining exports 2025 (REDES)': m.chains_list_puno_non_mining_exports_2025_redes,
  'SUNAT, origen aduanero': m.chains_list_sunat_origen_aduanero,
  'Senasa: main export products of Áncash': m.chains_list_senasa_main_export_products_of_ancash,
  'Tumbes main export 2025': m.chains_list_tumbes_main_export_2025,
  'Biotrade chains prioritised with Mincetur/Promperú/Minam (PNPB, Perúbiodiverso 2007-2010)':
    m.chains_list_biotrade_chains_prioritised_with_mincetur_prompe,
  'DIRCETUR/CERX guide of products with export potential':
    m.chains_list_dircetur_cerx_guide_of_products_with_export_pote,
  'Export catalogue of Moquegua region (potencial)':
    m.chains_list_export_catalogue_of_moquegua_region_potencial,
  'Export catalogue of Moquegua region (procesamiento primario)':
    m.chains_list_export_catalogue_of_moquegua_region_procesamient,
  'Export catalogue of Moquegua region (transformado)':
    m.chains_list_export_catalogue_of_moquegua_region_transformado,
  'GORE San Martín productive-chain model 2015':
    m.chains_list_gore_san_martin_productive_chain_model_2015,
  'Mincetur: prioritised chains in Tumbes 2025':
    m.chains_list_mincetur_prioritised_chains_in_tumbes_2025,
  'PERX 2003–2013': m.chains_list_perx_2003_2013,
  'Promperú: crops with potential to join agro-export 2018':
    m.chains_list_promperu_crops_with_potential_to_join_agro_expor,
  'Propuesta País: main crops': m.chains_list_propuesta_pais_main_crops,
  'Propuesta País: main potential': m.chains_list_propuesta_pais_main_potential,
  'Propuesta País: main products': m.chains_list_propuesta_pais_main_products,
  'Propuesta País: regional potential': m.chains_list_propuesta_pais_regional_potential,
  'Redagrícola: Oxapampa rocoto cooperative': m.chains_list_redagricola_oxapampa_rocoto_cooperative,
  'Sierra Exportadora Lima Provincias 2014-2015':
    m.chains_list_sierra_exportadora_lima_provincias_2014_2015,
  'Sierra Exportadora: Chincheros avocado cluster':
    m.chains_list_sierra_exportadora_chincheros_avocado_cluster,
  'Sierra y Selva Exportadora chains 2017-2021':
    m.chains_list_sierra_y_selva_exportadora_chains_2017_2021,
  'Sierra y Selva Exportadora diagnostic 2016':
    m.chains_list_sierra_y_selva_exportadora_diagnostic_2016,
  'Value-chain diagnostic of goldenberry, Cajamarca':
    m.chains_list_value_chain_diagnostic_of_goldenberry_cajamarca,
  'PERX (PENX 2025)': m.chains_list_perx_penx_2025,
  'RPE chains 2024': m.chains_list_rpe_chains_2024,
  'RPE pilot focus 2019 (Mincetur)': m.chains_list_rpe_pilot_focus_2019_mincetur,
  'Ruta Productiva Exportadora': m.chains_list_ruta_productiva_exportadora,
};

/** Whether a list has a name in both languages. */
export const isKnownList = (list: string): boolean => list in LISTS;

/** The list's name; one that is not known here stands as the data writes it. */
export const listLabel = (list: string): string => LISTS[list]?.() ?? list;
