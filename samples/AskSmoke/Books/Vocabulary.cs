namespace Rag.Books;

/// <summary>The names that people and places of the book are made of. Many people share a first or a last name.</summary>
internal static class Vocabulary
{
    public const int FirstYear = 1790;
    public const int LastYear = 1930;

    public static readonly string[] FirstNames =
    [
        "Ada", "Albert", "Clara", "Conrad", "Dora", "Edgar", "Elsa", "Emil", "Felix", "Frieda", "Georg", "Greta", "Henrik", "Ida",
        "Jakob", "Johanna", "Karl", "Klara", "Leonard", "Lina", "Magnus", "Martha", "Nora", "Oscar", "Paula", "Rasmus", "Selma", "Viktor",
    ];

    public static readonly string[] LastNames =
    [
        "Aalto", "Bergmann", "Brandt", "Carlsen", "Dahl", "Engström", "Falk", "Grimm", "Hallberg", "Holm", "Iversen", "Jansson",
        "Keller", "Kron", "Lindqvist", "Lorenz", "Marten", "Nyberg", "Olsen", "Petersen", "Quist", "Reuter", "Sander", "Sommer",
        "Thorn", "Ulrich", "Vogel", "Wagner", "Winther", "Zander",
    ];

    public static readonly string[] Places =
    [
        "Altmark", "Birkfield", "Blackwater", "Crossmoor", "Drakensund", "Eastmere", "Falkenhain", "Grauburg", "Hollowfjord",
        "Ironbridge", "Kaltenbach", "Larkhaven", "Mittelsee", "Nordhafen", "Oldenmoor", "Ravensby", "Saltholm", "Tannwald",
        "Upper Weir", "Westerlund",
    ];
}
