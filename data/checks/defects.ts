/**
 * The closed list of defects that an import can find, with the sentence that the report and the app
 * show. The row of the quality table adds where, what was found, what it was held against and what
 * was done.
 */
import type { SEVERITIES } from '@/data/tables';

type Severity = (typeof SEVERITIES)[number];
interface DefectText {
  /** How bad one is unless the finder knows better. */
  readonly severity: Severity;
  readonly vi: string;
  readonly en: string;
}

export const DEFECTS = {
  rows_accounted: {
    severity: 'info',
    vi: 'Đối chiếu số dòng: số dòng đọc được bằng số dòng đã dùng cộng số dòng để riêng.',
    en: 'Account of rows: the rows read are the rows used and the rows set aside.',
  },
  no_population: {
    severity: 'warning',
    vi: 'Đơn vị không có số liệu dân số trong nguồn.',
    en: 'The source gives no population for the unit.',
  },
  no_area: {
    severity: 'warning',
    vi: 'Đơn vị không có diện tích công bố trong nguồn.',
    en: 'The source gives no declared area for the unit.',
  },
  no_centre: {
    severity: 'info',
    vi: 'Nguồn không cho điểm trung tâm của đơn vị.',
    en: 'The source gives no centre for the unit.',
  },
  no_boundary: {
    severity: 'info',
    vi: 'Không có địa giới, chỉ có điểm trung tâm.',
    en: 'There is no boundary, only a centre.',
  },
  area_far_from_boundary: {
    severity: 'warning',
    vi: 'Diện tích công bố khác xa diện tích đo trên địa giới.',
    en: 'The declared area is far from the area of the boundary.',
  },
  density_outlier: {
    severity: 'warning',
    vi: 'Mật độ dân số khác thường so với các đơn vị cùng loại trong cùng tỉnh.',
    en: 'The population density stands far apart from units of the same kind in the same province.',
  },
  figure_of_province: {
    severity: 'error',
    vi: 'Dân số của đơn vị trùng đúng với dân số của một tỉnh.',
    en: 'The population of the unit is exactly that of a whole province.',
  },
  figures_of_another_unit: {
    severity: 'error',
    vi: 'Số liệu trùng với đơn vị khác và không khớp với địa giới của chính đơn vị này.',
    en: 'The figures are those of another unit, and do not fit the boundary of this one.',
  },
  figures_shared: {
    severity: 'warning',
    vi: 'Nhiều đơn vị mang cùng số liệu; chưa rõ số liệu là của đơn vị nào.',
    en: 'Several units carry the same figures; whose they are cannot be told.',
  },
  figures_copied_elsewhere: {
    severity: 'info',
    vi: 'Số liệu của đơn vị này bị chép sang đơn vị khác.',
    en: 'The figures of this unit have been copied to another one.',
  },
  population_repeated: {
    severity: 'warning',
    vi: 'Từ ba đơn vị trở lên có cùng một số dân.',
    en: 'Three or more units have the same population.',
  },
  province_sum_differs: {
    severity: 'warning',
    vi: 'Dân số của tỉnh khác tổng dân số các xã trong tỉnh.',
    en: 'The population of the province is not the sum of its communes.',
  },
  sources_differ: {
    severity: 'warning',
    vi: 'Hai nguồn cho hai số liệu khác nhau.',
    en: 'Two sources give different figures.',
  },
  figure_recalled: {
    severity: 'info',
    vi: 'Số liệu chưa được đối chiếu với văn bản công bố.',
    en: 'The figure has not been confirmed in a published text.',
  },
  name_restyled: {
    severity: 'info',
    vi: 'Tên được viết lại theo cách đặt dấu thanh của cơ quan thống kê.',
    en: 'The name was written with tone marks in the style of the statistics office.',
  },
  name_of_later_day: {
    severity: 'info',
    vi: 'Tên và loại hình là của ngày sau ngày bắt đầu ghi nhận đơn vị.',
    en: 'Name and kind are those of a later day than the first on which the unit is attested.',
  },
  name_differs: {
    severity: 'info',
    vi: 'Tên đơn vị được viết khác nhau giữa hai tệp.',
    en: 'Two files write the name of the unit differently.',
  },
  text_cleaned: {
    severity: 'info',
    vi: 'Văn bản thừa dấu cách, xuống dòng hoặc không ở dạng Unicode NFC.',
    en: 'The text has needless spaces or line breaks, or is not in Unicode form NFC.',
  },
  code_on_other_ground: {
    severity: 'info',
    vi: 'Mã cũ được giữ lại nhưng chỉ một địa bàn khác trước.',
    en: 'The code was carried on but names other ground than before.',
  },
  code_with_name_of_another: {
    severity: 'info',
    vi: 'Đơn vị mới giữ mã của một đơn vị cũ nhưng mang tên của đơn vị cũ khác.',
    en: 'The new unit carries the code of one predecessor and the name of another.',
  },
  missing_elsewhere: {
    severity: 'error',
    vi: 'Đơn vị có trong tệp này nhưng không có trong tệp kia.',
    en: 'The unit is in one file but not in the other.',
  },
  transfer_mended: {
    severity: 'warning',
    vi: 'Dòng của bảng chuyển đổi công bố có mã sai, đã dùng bản đã sửa.',
    en: 'A row of the published conversion table has a wrong code; the mended one was used.',
  },
  transfer_differs: {
    severity: 'warning',
    vi: 'Bảng chuyển đổi công bố và bản đã đọc ghi khác nhau.',
    en: 'The published conversion table and its reading differ.',
  },
  share_unknown: {
    severity: 'info',
    vi: 'Nghị quyết không nêu tỷ lệ dân số hoặc diện tích được chuyển.',
    en: 'The decree does not state what share of people or land passes on.',
  },
  share_contradiction: {
    severity: 'error',
    vi: 'Các phần được chuyển của một đơn vị mâu thuẫn với nhau.',
    en: 'What passes from the unit contradicts itself.',
  },
  new_land: {
    severity: 'info',
    vi: 'Đất bồi chưa thuộc đơn vị cấp xã nào trước đây.',
    en: 'Alluvial ground that belonged to no commune before.',
  },
  predecessors_of_two_provinces: {
    severity: 'warning',
    vi: 'Đơn vị mới hình thành từ các đơn vị cũ của hai tỉnh trở lên.',
    en: 'The new unit comes from units of two or more old provinces.',
  },
  flow_within_unit: {
    severity: 'warning',
    vi: 'Nơi đi và nơi đến là một đơn vị: không phải luồng di cư giữa các đơn vị.',
    en: 'Origin and destination are one unit: no flow between units.',
  },
  no_movers: {
    severity: 'warning',
    vi: 'Luồng di cư không có số người trong nguồn.',
    en: 'The source gives no movers for the flow.',
  },
  boundary_crosses_itself: {
    severity: 'warning',
    vi: 'Đường địa giới của đơn vị tự cắt nhau.',
    en: 'The boundary of the unit crosses itself.',
  },
  boundaries_cleaned: {
    severity: 'info',
    vi: 'Địa giới đã được làm sạch thành một lưới chung: lấp khe hở, bỏ phần chồng lấn.',
    en: 'The boundaries were cleaned to one topology: gaps filled, overlaps removed.',
  },
  area_changed_by_cleaning: {
    severity: 'warning',
    vi: 'Diện tích trên địa giới thay đổi đáng kể khi làm sạch.',
    en: 'Cleaning changed the area of the boundary notably.',
  },
  outline_differs: {
    severity: 'warning',
    vi: 'Địa giới tỉnh ghép từ các xã khác địa giới tỉnh được cho.',
    en: 'The outline made of the communes differs from the outline given.',
  },
  centre_outside_country: {
    severity: 'warning',
    vi: 'Điểm trung tâm nằm ngoài lãnh thổ.',
    en: 'The centre lies outside the country.',
  },
  centre_outside_successors: {
    severity: 'warning',
    vi: 'Điểm trung tâm nằm ngoài địa bàn của các đơn vị kế thừa.',
    en: 'The centre lies outside the ground of every successor.',
  },
  centre_outside_unit: {
    severity: 'warning',
    vi: 'Điểm trung tâm nằm ngoài địa giới của đơn vị.',
    en: 'The centre lies outside the boundary of the unit.',
  },
  outlines_approximate: {
    severity: 'info',
    vi: 'Ranh giới không có trong nguồn, được vẽ gần đúng theo điểm trung tâm trong địa bàn các đơn vị kế thừa; không dùng làm căn cứ tính tỷ lệ.',
    en: 'There are no boundaries: they are drawn approximately around the centres, within the successors, and are no evidence for any share.',
  },
  cell_without_centre: {
    severity: 'info',
    vi: 'Không có điểm trung tâm dùng được; trên ranh giới gần đúng, đơn vị được đặt ở chỗ trống nhất trong đơn vị kế thừa.',
    en: 'No usable centre: on the approximate map the unit stands at the emptiest place of its successor.',
  },
} as const satisfies Record<string, DefectText>;

export type DefectCode = keyof typeof DEFECTS;
export const DEFECT_CODES = Object.keys(DEFECTS) as DefectCode[];
