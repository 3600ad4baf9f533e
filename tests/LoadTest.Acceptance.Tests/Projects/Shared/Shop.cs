namespace Shops;

public sealed class Shop
{
    public string Owner => "class fixture";
}
