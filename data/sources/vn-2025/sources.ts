/** Where the facts of the release come from. */
export const FIGURES_SOURCE = 'vietnamadminunits';
export const CENSUS_SOURCE = 'census-2019';

export const SOURCES = [
  {
    id: 'vietnamese-provinces-database',
    title: 'Địa giới đơn vị hành chính và tên gọi năm 2026',
    title_en: 'Boundaries of administrative units, and their names in 2026',
    publisher: 'thanglequoc/vietnamese-provinces-database',
    licence: 'MIT',
  },
  {
    id: FIGURES_SOURCE,
    title: 'Diện tích, quy mô dân số và điểm trung tâm của đơn vị hành chính tại ngày 01/07/2025',
    title_en: 'Areas, registered population and centres of administrative units at 1 July 2025',
    publisher: 'tranngocminhhieu/vietnamadminunits',
    licence: 'MIT',
  },
  {
    id: 'conversion-table-2025',
    title: 'Bảng chuyển đổi đơn vị hành chính cấp xã từ ngày 01/07/2025',
    title_en: 'Crosswalk of communes from 1 July 2025',
    publisher: 'Cục Thống kê, Bộ Tài chính (National Statistics Office of Viet Nam)',
    licence: null,
  },
  {
    id: CENSUS_SOURCE,
    title: 'Tổng điều tra dân số và nhà ở, thời điểm 01/04/2019',
    title_en: 'Population and housing census of 1 April 2019',
    publisher: 'Tổng cục Thống kê (General Statistics Office of Viet Nam)',
    licence: null,
  },
] as const;
